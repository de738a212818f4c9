import type { z } from 'zod'
import { AppError } from '../errors'
import type { ApiRequest } from './api-message'
import { parseInput } from './parse-input'

export const BODY_BYTES = 64 * 1024 * 1024

/** Reads and parses a JSON body. No body and `null` count as `{}`: that is what some clients send. */
export async function parseBody<Schema extends z.ZodType>(
  schema: Schema,
  request: ApiRequest,
): Promise<z.output<Schema>> {
  return parseInput(schema, parseJson(await readBody(request)) ?? {})
}

async function readBody(request: ApiRequest): Promise<Buffer> {
  if (Number(request.header('content-length') ?? 0) > BODY_BYTES) throw tooLarge()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.body()) {
    length += chunk.length
    if (length > BODY_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
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
