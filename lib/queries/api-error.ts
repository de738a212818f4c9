import type { ErrorBody } from '@/lib/contracts/error'

/** The status of a request that nobody answered. */
export const NO_ANSWER = 0

/** A request that failed; the message is the server's sentence for people. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly fields: NonNullable<ErrorBody['fields']>
  /** After how long it is worth trying again, when the server says so. */
  readonly secondsToWait: number | undefined
  /** What the session has to show first. */
  readonly asksFor: ErrorBody['asks_for']

  constructor(status: number, body: ErrorBody) {
    super(body.detail)
    this.name = 'ApiError'
    this.status = status
    this.code = body.error_code
    this.fields = body.fields ?? []
    this.secondsToWait = body.seconds_to_wait
    this.asksFor = body.asks_for
  }
}

export function hasStatus(error: unknown, status: number): error is ApiError {
  return error instanceof ApiError && error.status === status
}

/** What a form shows beside its fields; undefined when nothing in the error belongs to one. */
export function fieldErrors(error: unknown): Record<string, string> | undefined {
  if (!(error instanceof ApiError) || error.fields.length === 0) return undefined
  return Object.fromEntries(error.fields.map(({ path, message }) => [path, asSentence(message)]))
}

/** Messages begin with the name of the field as the API spells it; below a label that is a sentence. */
export function asSentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}

/** What the form of one name says below it. */
export function nameRefusal(error: unknown): string | undefined {
  return fieldErrors(error)?.name ?? formError(error)
}

/** What a form says above its button: the error that belongs to none of its fields. */
export function formError(error: unknown): string | undefined {
  if (!(error instanceof Error) || fieldErrors(error)) return undefined
  return error.message
}

export const NO_CONNECTION: ErrorBody = {
  error_code: 'NO_CONNECTION',
  detail: 'Langur did not answer. Check the connection and try again.',
}

/** The error of an answer that is not 2xx; a proxy in between may have answered something else than JSON. */
export function toApiError(status: number, text: string): ApiError {
  const body = parseBody(text)
  if (body) return new ApiError(status, body)
  const detail = `Langur answered with status ${status}. Try again in a moment.`
  return new ApiError(status, { error_code: 'UNEXPECTED_ANSWER', detail })
}

function parseBody(text: string): ErrorBody | undefined {
  try {
    const body: Partial<ErrorBody> | null = JSON.parse(text)
    return typeof body?.detail === 'string' && typeof body.error_code === 'string'
      ? (body as ErrorBody)
      : undefined
  } catch {
    return undefined
  }
}
