import * as contract from '@/lib/contracts/curve'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showCurve as show } from '@/lib/services/questions/show-curve'

export const showCurve = handle(contract.showCurve, async ({ application: { db }, params }) => {
  const model = await requireModel(db, params.modelId)
  return show(db, model, params.number, 'look')
})

export const askCurve = handle(contract.askCurve, async ({ application: { db }, params }) => {
  const model = await requireModel(db, params.modelId)
  return show(db, model, params.number, 'ask')
})
