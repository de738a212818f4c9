import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerNothingAt } from '@/lib/http/answer'
import type { Application } from '@/lib/http/application'
import { send } from './node-adapter'
import { contentSecurityPolicy, pageHeaders } from './page-headers'
import { pageRedirect } from './page-redirect'
import type { Pages } from './pages'
import { withBase } from './target'

/** The same for everybody: icons, and what is told to those who search. */
const OPEN_FILE = /^\/(robots\.txt|favicon\.ico|(apple-)?icon\d*(\.\w+)?)$/

/** Pages: security headers, a nonce that Next gives to its scripts, and the way to the login. */
export async function servePage(
  application: Application,
  request: IncomingMessage,
  response: ServerResponse,
  { next, findAsset }: Pages,
): Promise<void> {
  const url = request.url ?? '/'
  const [path = '/'] = url.split('?')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (OF_PROGRAMS.test(request.headers.authorization ?? '')) {
    return send(response, answerNothingAt(path))
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const refusal = `${request.method} does not work here: pages are only read. The API is at /api/v3/.`
    return refuse(response, 405, refusal, { Allow: 'GET, HEAD' })
  }
  const sendAsset = findAsset(path)
  if (sendAsset) return sendAsset(request, response, next)
  if (OPEN_FILE.test(path)) return next(request, response)
  if (NEXTS_OWN.test(decodeURIComponent(path)))
    return refuse(response, 404, `There is nothing at ${path}.`)

  const { env } = application
  const nonce = randomBytes(16).toString('base64')
  const options = {
    nonce,
    development: env.development,
    https: env.publicUrl?.protocol === 'https:',
  }
  for (const [name, value] of Object.entries(pageHeaders(options))) response.setHeader(name, value)

  const elsewhere = await pageRedirect(application, url, request.headers.cookie)
  if (elsewhere !== undefined) {
    response
      .writeHead(307, { Location: withBase(elsewhere, env.basePath), 'Cache-Control': 'no-store' })
      .end()
    return
  }
  // Next reads the nonce for its own scripts from the policy in the request.
  request.headers['content-security-policy'] = contentSecurityPolicy(options)
  request.headers['x-nonce'] = nonce
  if (OF_A_MODEL.test(path)) keepForGoingBack(response)
  const leave = application.inFlight.enter({ method: 'page', path })
  try {
    await next(request, response)
  } finally {
    leave()
  }
}

/** Browsers send no token: whoever does has mistaken the address of the API, and could do nothing with a page. */
const OF_PROGRAMS = /^(?:token|bearer)\s/i

/** Pages about models; those about people and keys are never kept. */
const OF_A_MODEL = /^\/models(\/|$)/

/**
 * Next forbids a browser to keep any page, which takes going back and forth at once away from people. Such a page is asked
 * for anew wherever it is opened, but may come back as it was left; `useBackAgain` asks then whether it may be seen.
 */
function keepForGoingBack(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    setHeader(name, name.toLowerCase() === 'cache-control' ? 'private, no-cache' : value)
}

/** Addresses that Next keeps for itself: its images, its data, its tools. What is an asset is served; nothing else is. */
const NEXTS_OWN = /^\/+(_next(\/|$)|__next)/i

function refuse(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): void {
  const all = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  }
  response.writeHead(status, all).end(sentence)
}
