import { z } from 'zod'
import { fieldKinds } from './choices'
import { declare } from './declare'
import { FIELD_NAME_LENGTH } from './limits'
import { nameSchema } from './name'
import { modelParams, urlNumber } from './params'

/** A value of a field. Dates are strings as ISO 8601 writes them, such as `2026-11-18` or `2026-11-18T09:30Z`. */
export const fieldValueSchema = z.union([z.string(), z.number()])
export type FieldValue = z.infer<typeof fieldValueSchema>

/** Values by the names of their fields; null and "" take a value away. */
export const givenFieldsSchema = z.record(z.string(), fieldValueSchema.nullable())
export type GivenFields = z.infer<typeof givenFieldsSchema>

/** A column of a model's own. */
export const fieldSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  kind: z.enum(fieldKinds),
  /** Texts that have a value of it. */
  count: z.number().int(),
})
export type Field = z.infer<typeof fieldSchema>

const fieldParams = modelParams.extend({ fieldId: urlNumber })
const fieldName = nameSchema('name', FIELD_NAME_LENGTH)
/** `revision` is what to undo; null when nothing changed. */
const changedFieldSchema = fieldSchema.extend({ revision: z.number().int().nullable() })
export type ChangedField = z.infer<typeof changedFieldSchema>

export const listFields = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/fields/',
  summary: 'The fields that texts of a model have beside their tags, in their order.',
  allow: 'viewer',
  params: modelParams,
  answer: z.object({ items: z.array(fieldSchema) }),
})

export const createField = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/fields/',
  summary: 'Create a field. An upload or import that brings one makes it by itself.',
  description:
    'What kind its values are cannot be changed later. Names are compared without case and extra spaces.',
  allow: 'editor',
  params: modelParams,
  body: z.object({ name: fieldName, kind: z.enum(fieldKinds) }),
  answer: changedFieldSchema,
})

export const renameField = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/fields/{fieldId}/',
  summary: 'Rename a field. It can be undone.',
  allow: 'editor',
  params: fieldParams,
  body: z.object({ name: fieldName }),
  answer: changedFieldSchema,
})

export const deleteField = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/fields/{fieldId}/',
  summary: 'Delete a field with its values. Undo brings both back.',
  allow: 'editor',
  params: fieldParams,
  answer: changedFieldSchema,
})
