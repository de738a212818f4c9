import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Application } from '@/lib/http/application'
import { isWellEscaped } from '@/lib/http/match-path'
import { contentSecurityPolicy, pageHeaders } from './page-headers'
import { pageRedirect } from './page-redirect'
import type { NextHandler } from './serve-api'

/** Scripts, styles and icons: the same for everybody. `/__next` is Next's own while developing. */
const ASSET = /^\/(_next\/|__next|favicon\.ico|(apple-)?icon\d*(\.\w+)?(\?|$))/

/** Pages: security headers, a nonce that Next gives to its scripts, and the way to the login. */
export async function servePage(
  application: Application,
  request: IncomingMessage,
  response: ServerResponse,
  next: NextHandler,
): Promise<void> {
  const url = request.url ?? '/'
  if (ASSET.test(url)) {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    return next(request, response)
  }
  if (!isWellEscaped(url)) {
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end('This address is not valid.')
    return
  }
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
    response.writeHead(307, { Location: elsewhere, 'Cache-Control': 'no-store' }).end()
    return
  }
  // Next reads the nonce for its own scripts from the policy in the request.
  request.headers['content-security-policy'] = contentSecurityPolicy(options)
  request.headers['x-nonce'] = nonce
  await next(request, response)
}
