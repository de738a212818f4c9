import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Declaration } from '@/lib/contracts/declare'
import { binaryBytes } from '@/lib/contracts/limit-words'
import { AppError, invalidField } from '@/lib/errors'
import type { ApiRequest } from './api-message'
import { bodyLimit } from './body-limit'
import { hangUp } from './failure'
import { longestLists } from './json/check-in-turns'
import { isPlain } from './json/outline'
import { parseAtOnce, parseJson } from './json/parse-json'
import { refuseRepeatedKeys } from './json/repeated-key'
import { inputParser, longInputParser } from './parse-input'

/** What reads and parses the JSON bodies of an endpoint. No body and `null` count as `{}`: that is what some clients send. */
export function bodyReader<Schema extends z.ZodType>(
  declared: Pick<Declaration, 'bodyBytes' | 'allow' | 'isTolerant'>,
  schema: Schema,
): (request: ApiRequest) => Promise<z.output<Schema>> {
  const limit = bodyLimit(declared)
  const longest = longestLists(schema)
  const parse = inputParser(schema, declared.isTolerant)
  const parseLong = longInputParser(schema, declared.isTolerant)
  return async (request) => {
    refuseEncoded(request)
    const announced = Number(request.header('content-length') ?? 0)
    if (announced > limit) throw tooLarge(limit, announced)
    const bytes = await collect(request.body(), limit)
    if (bytes.length === 0) return parse({})
    // Most bodies are short, and each promise on the way costs a classify a hundredth.
    // MonkeyLearn's own calls keep their tolerance.
    if (!declared.isTolerant) refuseRepeatedKeys(bytes)
    if (isPlain(bytes)) return parse(parseAtOnce(bytes) ?? {})
    return parseLong((await parseJson(bytes, longest)) ?? {})
  }
}

/** By events: an async iterator over a small body costs more than parsing it. */
function collect(body: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    body.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > limit) {
        body.destroy()
        reject(tooLarge(limit))
      } else chunks.push(chunk)
    })
    body.on('end', () => {
      const [only] = chunks
      resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks))
    })
    body.on('error', (cause) => reject(hangUp(cause)))
    body.on('close', () => {
      // An error is costly to make, and every body closes in the end.
      if (!body.readableEnded) reject(hangUp(new Error('The connection was closed.')))
    })
  })
}

/** A body that is packed would only be told to be no JSON. */
function refuseEncoded(request: ApiRequest): void {
  const encoding = request.header('content-encoding')
  if (encoding === undefined || /^(?:identity)?$/i.test(encoding)) return
  const message = `The body of a request cannot be read with Content-Encoding ${encoding}: send it as it is.`
  throw invalidField('Content-Encoding', message, encoding)
}

function tooLarge(limit: number, announced?: number): AppError {
  const has = announced === undefined ? 'more' : `${announced.toLocaleString('en')} bytes`
  const message = `The body of this request may have at most ${binaryBytes(limit)}; it has ${has}.`
  return new AppError('PAYLOAD_TOO_LARGE', message)
}
