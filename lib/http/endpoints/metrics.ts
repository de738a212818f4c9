import * as contract from '@/lib/contracts/server'
import { AppError } from '@/lib/errors'
import { reply } from '@/lib/http/api-message'
import { handle } from '@/lib/http/endpoint'

export const showMetrics = handle(
  contract.showMetrics,
  async ({ application: { env, metrics }, actor }) => {
    if (!actor && !env.metricsPublic) {
      throw new AppError('AUTHENTICATION_ERROR', 'Metrics need a token, or LANGUR_METRICS=public.')
    }
    return reply(await metrics.text(), { contentType: metrics.contentType })
  },
)
