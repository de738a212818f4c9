import * as contract from '@/lib/contracts/server'
import { AppError } from '@/lib/errors'
import { reply } from '@/lib/http/api-message'
import { handleAnywhere } from '@/lib/http/endpoint'
import { METRICS_TYPE } from '@/lib/http/metrics'

export const showMetrics = handleAnywhere(
  contract.showMetrics,
  async ({ application: { env, processes }, actor }) => {
    if (!actor && !env.metricsPublic) {
      throw new AppError('AUTHENTICATION_ERROR', 'Metrics need a token, or LANGUR_METRICS=public.')
    }
    return reply(await processes.metrics(), { contentType: METRICS_TYPE })
  },
)
