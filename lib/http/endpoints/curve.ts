import * as contract from '@/lib/contracts/curve'
import { handle } from '@/lib/http/endpoint'
import { showCurve as show } from '@/lib/services/curves/show-curve'
import { requireModel } from '@/lib/services/models/require-model'

export const showCurve = handle(contract.showCurve, async ({ application: { db }, params }) => {
  const model = await requireModel(db, params.modelId)
  const { isNew: _isNew, ...known } = await show(db, model, params.number)
  return known
})
