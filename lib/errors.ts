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

type Options = {
  cause?: unknown
  fields?: FieldError[]
  /** Further keys of the JSON answer, such as `seconds_to_wait`. */
  extra?: Record<string, unknown>
}

const BRAND = Symbol.for('langur.error')

/** A failure that the caller can do something about; its message is a sentence for people. */
export class AppError extends Error {
  readonly [BRAND] = true
  readonly code: ErrorCode
  readonly fields: FieldError[] | undefined
  readonly extra: Record<string, unknown> | undefined

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = options.fields
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
