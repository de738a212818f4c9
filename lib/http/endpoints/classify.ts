import * as contract from '@/lib/contracts/classify'
import { TRY_HEADER } from '@/lib/contracts/limits'
import { reply } from '@/lib/http/api-message'
import { handleAnywhere } from '@/lib/http/endpoint'
import { refuseMeantVersion } from '@/lib/http/overlooked'
import { overlookedFields } from '@/lib/http/parse-input'
import { classify } from '@/lib/serving/classify'

export const classifyTexts = handleAnywhere(
  contract.classifyTexts,
  async ({ application: { serving }, params, body, request }) => {
    refuseMeantVersion(overlookedFields(body), body)
    const isTry = request.header(TRY_HEADER) !== undefined
    const { classified, cost, number, modelHash } = await classify(serving, params.modelId, body, {
      isTry,
    })
    const headers = {
      'X-Langur-Version': String(number),
      'X-Langur-Model-Hash': modelHash,
    }
    return reply(classified, { cost, headers })
  },
)
