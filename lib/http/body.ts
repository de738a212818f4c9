import type { Readable } from 'node:stream'
import type { z } from 'zod'
import { AppError, isAppError } from '@/lib/errors'
import type { ApiRequest } from './api-message'
import { hangUp } from './failure'
import type { ParseInput } from './parse-input'

export const BODY_BYTES = 64 * 1024 * 1024

/** Reads and parses a JSON body. No body and `null` count as `{}`: that is what some clients send. */
export async function parseBody<Schema extends z.ZodType>(
  parse: ParseInput<Schema>,
  request: ApiRequest,
): Promise<z.output<Schema>> {
  return parse(parseJson(await readBody(request)) ?? {})
}

async function readBody(request: ApiRequest): Promise<Buffer> {
  if (Number(request.header('content-length') ?? 0) > BODY_BYTES) throw tooLarge()
  try {
    return await collect(request.body())
  } catch (cause) {
    if (isAppError(cause)) throw cause
    throw hangUp(cause)
  }
}

/** By events: an async iterator over a small body costs more than parsing it. */
function collect(body: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    body.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > BODY_BYTES) {
        body.destroy()
        reject(tooLarge())
      } else chunks.push(chunk)
    })
    body.on('end', () => {
      const [only] = chunks
      resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks))
    })
    body.on('error', reject)
    body.on('close', () => {
      // An error is costly to make, and every body closes in the end.
      if (!body.readableEnded) reject(new Error('The connection was closed.'))
    })
  })
}

function tooLarge(): AppError {
  return new AppError('PAYLOAD_TOO_LARGE', 'The body must not be larger than 64 MiB.')
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('REQUEST_PARAMS_ERROR', `The body is not valid JSON: ${reason}.`, { cause })
  }
}
