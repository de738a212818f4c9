import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import {
  versionNoteEditSchema,
  versionNoteListSchema,
  versionNoteSchema,
} from '@/lib/contracts/version-note'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { editVersionNote as edit } from '@/lib/services/versions/notes/edit-version-note'
import { listVersionNotes as list } from '@/lib/services/versions/notes/list-version-notes'

export const listVersionNotes = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/notes/',
  summary: 'The versions of a model that have a name, a note or a pin.',
  allow: 'viewer',
  params: modelParams,
  answer: versionNoteListSchema,
  handle: async ({ application: { db }, params }) =>
    list(db, await requireModel(db, params.modelId)),
})

export const editVersionNote = endpoint({
  method: 'PATCH',
  path: 'classifiers/{modelId}/versions/{number}/note/',
  summary: 'Name a version, write a note on it, or pin it, so that its files are kept for ever.',
  allow: 'editor',
  params: modelParams.extend({ number: z.coerce.number().int() }),
  body: versionNoteEditSchema,
  answer: versionNoteSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    edit(db, actor, await requireModel(db, params.modelId), params.number, body),
})
