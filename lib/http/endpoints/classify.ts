import type { Classified } from '@/lib/contracts/classify'
import * as contract from '@/lib/contracts/classify'
import { TRY_HEADER } from '@/lib/contracts/limits'
import { reply } from '@/lib/http/api-message'
import { handleAnywhere } from '@/lib/http/endpoint'
import { takeTexts } from '@/lib/http/limit'
import { refuseMeantVersion } from '@/lib/http/overlooked'
import { overlookedFields } from '@/lib/http/parse-input'
import { requestIdOf } from '@/lib/http/request-id'
import { classify, textsToClassify } from '@/lib/serving/classify'
import { listInTurns } from '@/lib/serving/list-in-turns'

/** So many characters are written in two milliseconds. */
const AT_ONCE = 500_000

export const classifyTexts = handleAnywhere(
  contract.classifyTexts,
  async ({ application, params, body, request }) => {
    refuseMeantVersion(overlookedFields(body), body)
    const isTry = request.header(TRY_HEADER) !== undefined
    const requestId = requestIdOf(request, body.request_id === true)
    const asked = textsToClassify(body)
    await takeTexts(application, request, asked)
    const answered = await classify(application.serving, params.modelId, body, {
      isTry,
      requestId,
    }).catch(async (error) => {
      // What was not classified costs nothing.
      await takeTexts(application, request, -asked)
      throw error
    })
    const { classified, cost, number, modelHash } = answered
    const headers = {
      'X-Langur-Version': String(number),
      'X-Langur-Model-Hash': modelHash,
      ...(requestId !== null && { 'X-Request-Id': requestId }),
    }
    if (!isLong(classified)) return reply(classified, { cost, headers })
    return reply([], { cost, headers, stream: listInTurns(classified) })
  },
)

/** Whether writing it as JSON would keep others waiting: it has all texts in it. */
function isLong(classified: readonly Classified[]): boolean {
  return classified.reduce((sum, { text }) => sum + text.length, 0) > AT_ONCE
}
