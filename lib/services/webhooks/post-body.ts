import 'server-only'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { AppError } from '@/lib/errors'
import { lookUpPublic, refusePrivateLiteral } from './public-address'

const TIMEOUT_MS = 10_000
/** More of an answer is not read. */
const ANSWER_BYTES = 16_384
const REDIRECTS = 3
/** Those that keep method and body. */
const KEEPING = [307, 308]

type Posted = { url: string; body: string; headers: Record<string, string>; mayBePrivate: boolean }

/**
 * Sends a body to an address and answers the status. Follows a few redirects, each checked like the address itself. Throws
 * in words: refused, not reached, no answer within 10 s.
 */
export async function postBody(
  posted: Posted,
  stop: AbortSignal,
  timeoutMs = TIMEOUT_MS,
): Promise<number> {
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([stop, timeout])
  try {
    return await follow(posted, new URL(posted.url), signal, REDIRECTS)
  } catch (error) {
    if (stop.aborted) throw stop.reason
    if (timeout.aborted) throw new AppError('CONFLICT', `No answer within ${timeoutMs / 1000} s.`)
    throw inWords(error)
  }
}

async function follow(
  posted: Posted,
  url: URL,
  signal: AbortSignal,
  redirects: number,
): Promise<number> {
  const { status, location } = await post(posted, url, signal)
  if (status < 300 || status > 399) return status
  if (!KEEPING.includes(status) || location === undefined) {
    throw new AppError('CONFLICT', `It answers ${status}; of redirects 307 and 308 are followed.`)
  }
  if (redirects === 0) throw new AppError('CONFLICT', `It redirects more than ${REDIRECTS} times.`)
  return follow(posted, requireWebAddress(location, url), signal, redirects - 1)
}

/** Throws unless it is an address of http or https without a password in it. */
export function requireWebAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null
  if (url && ['http:', 'https:'].includes(url.protocol) && url.username === '') return url
  throw new AppError(
    'REQUEST_PARAMS_ERROR',
    `url must be an address such as https://example.org/langur, without a password in it; it is “${address.slice(0, 200)}”.`,
  )
}

function post(
  { body, headers, mayBePrivate }: Posted,
  url: URL,
  signal: AbortSignal,
): Promise<{ status: number; location: string | undefined }> {
  if (!mayBePrivate) refusePrivateLiteral(url)
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
        signal,
        // A connection of its own, so that none is reused whose address was not checked now.
        agent: false,
        ...(!mayBePrivate && { lookup: lookUpPublic }),
      },
      (answer) => {
        const { statusCode: status = 0, headers } = answer
        readSome(answer).then(() => {
          request.destroy()
          resolve({ status, location: headers.location })
        }, reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** Reads an answer to its end, or as far as it is read. */
async function readSome(answer: IncomingMessage): Promise<void> {
  let bytes = 0
  for await (const chunk of answer) {
    bytes += chunk.length
    if (bytes > ANSWER_BYTES) return
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof AppError) return error
  const { code, message } = error as NodeJS.ErrnoException
  return new AppError('CONFLICT', `It was not reached: ${code ?? message}.`, { cause: error })
}
