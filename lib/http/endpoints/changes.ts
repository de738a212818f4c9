import * as contract from '@/lib/contracts/change'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { listChanges as list } from '@/lib/services/changes/list-changes'
import { requireModel } from '@/lib/services/models/require-model'

export const listChanges = handle(
  contract.listChanges,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const undoChange = handle(
  contract.undoChange,
  async ({ application: { db }, actor, params }) =>
    write(db, actor, await requireModel(db, params.modelId), {
      kind: 'undo',
      revision: params.revision,
    }),
)
