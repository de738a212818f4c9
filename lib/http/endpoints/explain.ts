import { explainInputSchema, explanationSchema } from '../../contracts/explain'
import { modelParams } from '../../contracts/model'
import { explain } from '../../serving/explain'
import { endpoint } from '../endpoint'

export const explainText = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/explain/',
  summary: 'Why a version answers a text as it does: what each word adds, and where it stands.',
  description:
    'Exact, not estimated: bias, contributions and rest of a tag add up to its margin. The five likeliest tags with their 50 strongest contributions each. Costs nothing and is not counted as a request.',
  allow: 'viewer',
  params: modelParams,
  body: explainInputSchema,
  answer: explanationSchema,
  handle: async ({ application: { serving }, params, body }) =>
    explain(serving, params.modelId, body),
})
