import { z } from 'zod'
import { declare } from './declare'
import { nameSchema } from './name'
import { modelParams, urlNumber } from './params'

/** What stands after the ? of the page Data: filters, order and columns. Empty: all texts. */
const querySchema = z
  .string()
  .max(8_000, 'query must have at most 8,000 characters.')
  .refine(
    (query) => !/[?#\s]/.test(query),
    'query must be what stands after the ? of the page’s address, without that sign.',
  )

/** A list of texts that somebody gave a name. */
export const savedViewSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  query: z.string(),
  by: z.string(),
  at: z.string(),
})
export type SavedView = z.infer<typeof savedViewSchema>

export const viewInputSchema = z.object({ name: nameSchema('name'), query: querySchema })
export type ViewInput = z.infer<typeof viewInputSchema>

const editSchema = viewInputSchema
  .partial()
  .refine(({ name, query }) => (name ?? query) !== undefined, 'Give name, query or both.')
export type ViewEdit = z.infer<typeof editSchema>

const viewParams = modelParams.extend({ viewId: urlNumber })

export const listViews = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/views/',
  summary: 'The saved views of a model’s texts, by name.',
  allow: 'member',
  params: modelParams,
  answer: z.object({ items: z.array(savedViewSchema) }),
})

export const saveView = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/views/',
  summary: 'Give a list of texts a name. Everybody who sees the model sees it.',
  allow: 'editor',
  params: modelParams,
  body: viewInputSchema,
  answer: savedViewSchema,
})

export const editView = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/views/{viewId}/',
  summary: 'Rename a saved view, or save another list under its name.',
  allow: 'editor',
  params: viewParams,
  body: editSchema,
  answer: savedViewSchema,
})

export const deleteView = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/views/{viewId}/',
  summary: 'Delete a saved view; the texts stay.',
  allow: 'editor',
  params: viewParams,
  answer: savedViewSchema,
})
