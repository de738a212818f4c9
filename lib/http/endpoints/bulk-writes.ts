import * as contract from '@/lib/contracts/bulk-write'
import { handle } from '@/lib/http/endpoint'
import { cancelBulkWrite as cancel } from '@/lib/services/bulk-writes/cancel-bulk-write'
import { listBulkWrites as list } from '@/lib/services/bulk-writes/list-bulk-writes'
import { requireModel } from '@/lib/services/models/require-model'

export const listBulkWrites = handle(
  contract.listBulkWrites,
  async ({ application: { db }, params }) => list(db, await requireModel(db, params.modelId)),
)

export const cancelBulkWrite = handle(
  contract.cancelBulkWrite,
  async ({ application: { db }, params }) =>
    cancel(db, await requireModel(db, params.modelId), params.bulkWriteId),
)
