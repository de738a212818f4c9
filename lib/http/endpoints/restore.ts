import * as contract from '@/lib/contracts/version'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { requireModel } from '@/lib/services/models/require-model'

export const restoreVersion = handle(
  contract.restoreVersion,
  async ({ application: { db }, actor, params }) =>
    write(db, actor, await requireModel(db, params.modelId), {
      kind: 'restore',
      number: params.number,
    }),
)
