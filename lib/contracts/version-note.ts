import { z } from 'zod'
import { declare } from './declare'
import { cleanName, cleanNote } from './fold-name'
import { listOf } from './list'
import { modelParams, versionParams } from './params'

/** What people wrote on a version; the version itself never changes. */
export const versionNoteSchema = z.object({
  version: z.number().int(),
  /** Empty: it is only called by its number. */
  name: z.string(),
  note: z.string(),
  /** Its files are kept for ever. */
  pinned: z.boolean(),
  updated: z.string(),
  by: z.string(),
})
export type VersionNote = z.infer<typeof versionNoteSchema>
export const versionNoteListSchema = listOf(versionNoteSchema)

export const versionNoteEditSchema = z
  .object({
    name: z
      .string()
      .overwrite(cleanName)
      .max(60, 'The name of a version may have at most 60 characters.'),
    note: z
      .string()
      .overwrite(cleanNote)
      .max(2_000, 'The note of a version may have at most 2,000 characters.'),
    pinned: z.boolean(),
  })
  .partial()
export type VersionNoteEdit = z.infer<typeof versionNoteEditSchema>

export const listVersionNotes = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/notes/',
  summary: 'The versions of a model that have a name, a note or a pin.',
  allow: 'viewer',
  params: modelParams,
  answer: versionNoteListSchema,
})

export const editVersionNote = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/versions/{number}/note/',
  summary: 'Name a version, write a note on it, or pin it, so that its files are kept for ever.',
  allow: 'editor',
  params: versionParams,
  body: versionNoteEditSchema,
  answer: versionNoteSchema,
})
