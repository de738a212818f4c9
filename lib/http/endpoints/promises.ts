import * as contract from '@/lib/contracts/promise'
import { csvFile } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { listPromises as list } from '@/lib/services/promises/list-promises'
import { pinPromises as pin } from '@/lib/services/promises/pin-promises'
import { promisesTable } from '@/lib/services/promises/promises-table'
import { unpinPromises as unpin } from '@/lib/services/promises/unpin-promises'

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
  async ({ application: { db }, actor, params, body }) =>
    pin(db, actor, await requireModel(db, params.modelId), body),
)

export const unpinPromises = handle(
  contract.unpinPromises,
  async ({ application: { db }, actor, params, body }) =>
    unpin(db, actor, await requireModel(db, params.modelId), body.ids),
)
