import * as contract from '@/lib/contracts/version'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { restoreVersion as restore } from '@/lib/services/versions/restore/restore-version'

export const restoreVersion = handle(
  contract.restoreVersion,
  async ({ application: { db }, actor, params }) =>
    restore(db, actor, await requireModel(db, params.modelId), params.number),
)
