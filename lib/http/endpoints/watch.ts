import * as contract from '@/lib/contracts/watch'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showWatch as show } from '@/lib/services/watch/show-watch'

export const showWatch = handle(contract.showWatch, async ({ application: { db }, params }) =>
  show(db, await requireModel(db, params.modelId)),
)
