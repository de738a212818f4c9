import { z } from 'zod'
import { AppError } from '@/lib/errors'
import { reply } from '@/lib/http/api-message'
import { endpoint } from '@/lib/http/endpoint'

export const showMetrics = endpoint({
  method: 'GET',
  path: '/api/metrics',
  summary: 'Prometheus metrics; without a token only when LANGUR_METRICS is "public".',
  allow: 'public',
  answer: z.string(),
  answerType: 'text/plain',
  handle: async ({ application: { env, metrics }, actor }) => {
    if (!actor && !env.metricsPublic) {
      throw new AppError('AUTHENTICATION_ERROR', 'Metrics need a token, or LANGUR_METRICS=public.')
    }
    return reply(await metrics.text(), { contentType: metrics.contentType })
  },
})
