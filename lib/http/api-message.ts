import type { Readable } from 'node:stream'

/** A request as both adapters present it: Next's route handlers and the server's fast path. */
export type ApiRequest = {
  method: string
  /** Path and query as sent, still escaped. */
  url: string
  header: (name: string) => string | undefined
  /** The raw body; to be read once. */
  body: () => Readable
  /** Fires when whoever asked has hung up; for handlers that wait. */
  gone: () => AbortSignal
}

export type ApiAnswer = {
  status: number
  headers: Record<string, string | string[]>
  body: string
  /** What comes in its place, piece by piece, of an answer that is too long to be a string. */
  stream?: AsyncIterable<string | Uint8Array>
}

/** What a handler gives back when the answer is more than a JSON value. */
export class Reply<Value> {
  readonly value: Value
  readonly options: ReplyOptions

  constructor(value: Value, options: ReplyOptions) {
    this.value = value
    this.options = options
  }
}

export type ReplyOptions = {
  /** Queries that this request cost: one per classified text. */
  cost?: number
  headers?: Record<string, string>
  /** Complete `Set-Cookie` values. */
  cookies?: string[]
  /** Sends `value`, a string, as it is under this type instead of as JSON. */
  contentType?: string
  /** Sends this instead of `value`. It is read after the moment of the request: of what never changes only. */
  stream?: AsyncIterable<string | Uint8Array>
}

export function reply<Value>(value: Value, options: ReplyOptions): Reply<Value> {
  return new Reply(value, options)
}
