import * as contract from '@/lib/contracts/usage'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showUsage as show } from '@/lib/services/requests/show-usage'

export const showUsage = handle(contract.showUsage, async ({ application: { db }, params }) => {
  const { id } = await requireModel(db, params.modelId)
  return show(db, id)
})
