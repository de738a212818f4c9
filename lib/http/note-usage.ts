import type { Actor } from '@/lib/contracts/actor'
import { classifyTexts } from '@/lib/contracts/classify'
import { TRY_HEADER } from '@/lib/contracts/limits'
import type { ApiRequest } from './api-message'
import { getApplication } from './application'
import type { Endpoint } from './endpoint'
import { canonicalPath } from './match-path'

/** Who asked, of requests that are being answered. */
const askers = new WeakMap<ApiRequest, Actor>()

export function knowAsker(request: ApiRequest, actor: Actor | undefined): void {
  if (actor) askers.set(request, actor)
}

/** Counts a request to classify for the token that sent it, also one that was refused. */
export function noteUsage(
  endpoint: Endpoint,
  request: ApiRequest,
  { status, cost, start }: { status: number; cost: number; start: number },
): void {
  const asker = askers.get(request)
  if (endpoint.path !== classifyTexts.path || !asker) return
  if (request.header(TRY_HEADER) !== undefined) return
  const model = endpoint.match(canonicalPath(request.url))?.modelId ?? ''
  getApplication().serving.requests.use({
    tokenId: asker.tokenId ?? 0,
    model,
    texts: cost,
    isError: status >= 400,
    ms: performance.now() - start,
  })
}
