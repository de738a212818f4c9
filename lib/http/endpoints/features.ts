import * as contract from '@/lib/contracts/features'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showFeatures as show } from '@/lib/services/text-features/show-features'

export const showFeatures = handle(
  contract.showFeatures,
  async ({ application: { db, aside }, params, body }) =>
    show(db, await requireModel(db, params.modelId), body, aside.features),
)
