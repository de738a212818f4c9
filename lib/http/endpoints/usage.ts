import { modelParams } from '../../contracts/model'
import { usageSchema } from '../../contracts/usage'
import { requireModel } from '../../services/models/require-model'
import { showUsage as show } from '../../services/usage/show-usage'
import { endpoint } from '../endpoint'

export const showUsage = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/usage/',
  summary: 'Classified texts per day (UTC) of the last 30 days.',
  allow: 'viewer',
  params: modelParams,
  answer: usageSchema,
  handle: async ({ application: { db }, params }) => {
    const { id } = await requireModel(db, params.modelId)
    return show(db, id)
  },
})
