import { z } from 'zod'
import { modelParams } from '../../contracts/model'
import {
  versionNoteEditSchema,
  versionNoteListSchema,
  versionNoteSchema,
} from '../../contracts/version-note'
import { requireModel } from '../../services/models/require-model'
import { editVersionNote as edit } from '../../services/version-notes/edit-version-note'
import { listVersionNotes as list } from '../../services/version-notes/list-version-notes'
import { endpoint } from '../endpoint'

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
