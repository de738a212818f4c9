import { explainInputSchema, explanationSchema } from '@/lib/contracts/explain'
import { modelParams } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { explain } from '@/lib/serving/explain'

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
