import * as contract from '@/lib/contracts/change'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { listChanges as list } from '@/lib/services/changes/list-changes'
import { requireOwnChange } from '@/lib/services/changes/require-own-change'
import { showChange as show } from '@/lib/services/changes/show-change'
import { requireModel } from '@/lib/services/models/require-model'

export const listChanges = handle(
  contract.listChanges,
  async ({ application: { db }, actor, params, query }) =>
    list(db, actor, await requireModel(db, params.modelId), query),
)

export const showChange = handle(
  contract.showChange,
  async ({ application: { db }, actor, params }) =>
    show(db, actor, await requireModel(db, params.modelId), params.revision),
)

export const undoChange = handle(
  contract.undoChange,
  async ({ application: { db }, actor, params: { modelId, revision } }) => {
    const model = await requireModel(db, modelId)
    await requireOwnChange(db, actor, model, revision)
    return write(db, actor, model, { kind: 'undo', revision })
  },
)
