import * as contract from '@/lib/contracts/promise'
import { csvFile } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { requireModel } from '@/lib/services/models/require-model'
import { listPromises as list } from '@/lib/services/promises/list-promises'
import { pinNewTexts as pinNew } from '@/lib/services/promises/pin-promises'
import { promisesTable } from '@/lib/services/promises/promises-table'

export const listPromises = handle(
  contract.listPromises,
  async ({ application: { db, serving }, params }) =>
    list(db, serving.unseen, await requireModel(db, params.modelId)),
)

export const downloadPromises = handle(
  contract.downloadPromises,
  async ({ application: { db, serving }, params }) =>
    csvFile(
      'promises.csv',
      await promisesTable(db, serving.unseen, await requireModel(db, params.modelId)),
    ),
)

export const pinPromises = handle(
  contract.pinPromises,
  async ({ application: { db }, actor, params, body: { ids, texts = [] } }) => {
    const model = await requireModel(db, params.modelId)
    return ids ? write(db, actor, model, { kind: 'pin', ids }) : pinNew(db, actor, model, texts)
  },
)

export const unpinPromises = handle(
  contract.unpinPromises,
  async ({ application: { db }, actor, params, body }) =>
    write(db, actor, await requireModel(db, params.modelId), { kind: 'unpin', ids: body.ids }),
)
