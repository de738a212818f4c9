import * as contract from '@/lib/contracts/batch'
import { savedFile } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { editBatch as edit } from '@/lib/imports/edit-batch'
import { receiveBatch } from '@/lib/imports/receive-batch'
import { batchResult } from '@/lib/services/batches/batch-result'
import { cancelBatch as cancel } from '@/lib/services/batches/cancel-batch'
import { deleteBatch as remove } from '@/lib/services/batches/delete-batch'
import { listBatches as list } from '@/lib/services/batches/list-batches'
import { requireBatch } from '@/lib/services/batches/require-batch'
import { startBatch as start } from '@/lib/services/batches/start-batch'
import { toBatch } from '@/lib/services/batches/to-batch'
import { write } from '@/lib/services/bulk-writes/write'
import { requireModel } from '@/lib/services/models/require-model'

export const listBatches = handle(
  contract.listBatches,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const createBatch = handle(
  contract.createBatch,
  async ({ application: { db, env, aside }, actor, params, query, request }) => {
    const model = await requireModel(db, params.modelId)
    const receiver = { db, dataFolder: env.dataFolder, inspect: aside.inspect }
    return receiveBatch(receiver, actor, model, { ...query, body: request.body() })
  },
)

export const showBatch = handle(contract.showBatch, async ({ application: { db }, params }) =>
  toBatch(await requireBatch(db, await requireModel(db, params.modelId), params.batchId)),
)

export const editBatch = handle(
  contract.editBatch,
  async ({ application: { db, aside }, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return edit({ db, inspect: aside.inspect }, model, params.batchId, body)
  },
)

export const startBatch = handle(
  contract.startBatch,
  async ({ application: { db }, actor, params }) =>
    start(db, actor, await requireModel(db, params.modelId), params.batchId),
)

export const cancelBatch = handle(contract.cancelBatch, async ({ application: { db }, params }) =>
  cancel(db, await requireModel(db, params.modelId), params.batchId),
)

export const deleteBatch = handle(contract.deleteBatch, async ({ application: { db }, params }) => {
  await remove(db, await requireModel(db, params.modelId), params.batchId)
  return {}
})

export const downloadBatch = handle(
  contract.downloadBatch,
  async ({ application: { db }, params }) => {
    const model = await requireModel(db, params.modelId)
    const result = await batchResult(db, await requireBatch(db, model, params.batchId))
    return savedFile(result.name, result.contentType, result.content)
  },
)

export const takeUnsure = handle(
  contract.takeUnsure,
  async ({ application: { db }, actor, params }) =>
    write(db, actor, await requireModel(db, params.modelId), {
      kind: 'take unsure',
      batchId: params.batchId,
    }),
)
