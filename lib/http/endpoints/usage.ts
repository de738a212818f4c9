import { modelParams } from '@/lib/contracts/model'
import { usageSchema } from '@/lib/contracts/usage'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showUsage as show } from '@/lib/services/requests/show-usage'

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
