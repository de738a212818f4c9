import * as contract from '@/lib/contracts/version-note'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { editVersionNote as edit } from '@/lib/services/versions/notes/edit-version-note'
import { listVersionNotes as list } from '@/lib/services/versions/notes/list-version-notes'

export const listVersionNotes = handle(
  contract.listVersionNotes,
  async ({ application: { db }, params }) => list(db, await requireModel(db, params.modelId)),
)

export const editVersionNote = handle(
  contract.editVersionNote,
  async ({ application: { db }, actor, params, body }) =>
    edit(db, actor, await requireModel(db, params.modelId), params.number, body),
)
