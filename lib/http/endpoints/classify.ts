import { classifyAnswerSchema, classifyInputSchema } from '@/lib/contracts/classify'
import { modelParams } from '@/lib/contracts/model'
import { reply } from '@/lib/http/api-message'
import { endpoint } from '@/lib/http/endpoint'
import { classify } from '@/lib/serving/classify'

export const classifyTexts = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/classify/',
  summary: 'Classify 1 to 500 texts with the sandbox, production or one version by its number.',
  description:
    'The headers X-Langur-Version and X-Langur-Model-Hash say which version answered. A blank text is an error of its element and costs nothing.',
  allow: 'viewer',
  params: modelParams,
  body: classifyInputSchema,
  answer: classifyAnswerSchema,
  handle: async ({ application: { serving }, params, body }) => {
    const { classified, cost, number, modelHash } = await classify(serving, params.modelId, body)
    const headers = { 'X-Langur-Version': String(number), 'X-Langur-Model-Hash': modelHash }
    return reply(classified, { cost, headers })
  },
})
