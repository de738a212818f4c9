/** Every error code of the API with its HTTP status: the one table of both. */
export const STATUS_OF = {
  REQUEST_PARAMS_ERROR: 422,
  AUTHENTICATION_ERROR: 401,
  FORBIDDEN: 403,
  MODEL_LIMIT: 403,
  MODEL_NOT_FOUND: 404,
  TAG_NOT_FOUND: 404,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  MISDIRECTED: 421,
  MODEL_STATE_ERROR: 423,
  PLAN_QUERY_LIMIT: 429,
  PLAN_RATE_LIMIT: 429,
  CONCURRENCY_RATE_LIMIT: 429,
  INTERNAL_ERROR: 500,
  NOT_READY: 503,
  STORAGE_FULL: 507,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof STATUS_OF

/** One wrong field: where it is, what is wrong with it, and what was sent. */
export type FieldError = { path: string; message: string; value: unknown }

/** So many things are named in one answer, be they fields, tags or ids; of the others the count is told. */
export const MOST_NAMED = 20

/** “A, B and C”; of too many the first and “7 others”. `leftOut` are others still. */
export function listed(
  words: readonly string[],
  conjunction: 'and' | 'or' = 'and',
  leftOut = 0,
): string {
  const named = words.slice(0, MOST_NAMED)
  const others = words.length - named.length + leftOut
  const last =
    others > 0 ? `${others.toLocaleString('en')} ${others === 1 ? 'other' : 'others'}` : named.pop()
  return named.length === 0 ? (last ?? '') : `${named.join(', ')} ${conjunction} ${last}`
}

/** So many faults are told in sentences of their own, the others by name. */
const SENTENCES = 3

/** What is wrong, in sentences; `leftOut` are faults besides these. */
export function toldFaults(
  faults: readonly { path: string; sentence: string }[],
  leftOut = 0,
): string {
  const sentences = faults.slice(0, SENTENCES).map(({ sentence }) => sentence)
  const names = faults.slice(SENTENCES).map(({ path }) => path)
  if (names.length + leftOut > 0) sentences.push(`Also wrong: ${listed(names, 'and', leftOut)}.`)
  return sentences.join(' ')
}

type Options = {
  cause?: unknown
  /** At most `MOST_NAMED` of them are kept. */
  fields?: readonly FieldError[] | undefined
  /** How many wrong fields there are besides. */
  fieldsLeftOut?: number
  /** Further keys of the JSON answer, such as `seconds_to_wait`. */
  extra?: Record<string, unknown>
}

const BRAND = Symbol.for('langur.error')

/** A failure that the caller can do something about; its message is a sentence for people. */
export class AppError extends Error {
  readonly [BRAND] = true
  readonly code: ErrorCode
  readonly fields: FieldError[] | undefined
  readonly fieldsLeftOut: number
  readonly extra: Record<string, unknown> | undefined

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    const { fields, fieldsLeftOut = 0 } = options
    this.fields = fields?.slice(0, MOST_NAMED)
    this.fieldsLeftOut = fieldsLeftOut + (fields?.slice(MOST_NAMED).length ?? 0)
    this.extra = options.extra
  }
}

/** By its brand: the server bundle and Next's route handlers each have their own copy of the class. */
export function isAppError(error: unknown): error is AppError {
  return typeof error === 'object' && error !== null && BRAND in error
}

/** Bad input in one field: the sentence names the field, the answer also carries the value. */
export function invalidField(path: string, message: string, value: unknown): AppError {
  return new AppError('REQUEST_PARAMS_ERROR', message, { fields: [{ path, message, value }] })
}

/** Bad input in several fields, at least one: the first in sentences, the others by name. */
export function invalidFields(
  fields: readonly FieldError[],
  code: ErrorCode = 'REQUEST_PARAMS_ERROR',
): AppError {
  const faults = fields.map(({ path, message }) => ({ path, sentence: message }))
  return new AppError(code, toldFaults(faults), { fields })
}
