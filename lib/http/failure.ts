import { randomUUID } from 'node:crypto'
import type { ErrorBody } from '@/lib/contracts/error'
import { AppError, isAppError, STATUS_OF } from '@/lib/errors'
import type { Application } from './application'

type Failure = { status: number; body: ErrorBody }

/**
 * The one place that turns an error into an answer. What the disk is to blame for is answered and logged in its sentence,
 * anything else that is unexpected is logged and answered with its id only.
 */
export function failure(cause: unknown, { log, db }: Pick<Application, 'log' | 'db'>): Failure {
  const error = isHangUp(cause) ? hangUp(cause) : cause
  if (isAppError(error)) {
    const { code, message, fields, fieldsLeftOut, extra } = error
    const body = {
      error_code: code,
      detail: message,
      ...(fields && { fields }),
      ...(fieldsLeftOut > 0 && { fields_left_out: fieldsLeftOut }),
      ...extra,
    }
    return { status: STATUS_OF[code], body }
  }
  const id = randomUUID()
  const fault = db.faultOf(error)
  if (fault) {
    log.error({ err: error, id }, fault.message)
    const code = fault.trouble === 'full' ? 'STORAGE_FULL' : 'NOT_READY'
    return { status: STATUS_OF[code], body: { error_code: code, detail: fault.message, id } }
  }
  log.error({ err: error, id }, 'request failed')
  const detail = `Something went wrong on the server. The log says more under ${id}.`
  return { status: STATUS_OF.INTERNAL_ERROR, body: { error_code: 'INTERNAL_ERROR', detail, id } }
}

/** What Node says of a request whose connection closed before its body was complete. */
const HANG_UPS = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']

/** Nobody reads the answer, but it is no fault of the server's either. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && HANG_UPS.includes((error as NodeJS.ErrnoException).code ?? '')
}

/** The failure of a request that ended before its body did. */
export function hangUp(cause: unknown): AppError {
  return new AppError('REQUEST_PARAMS_ERROR', 'The request ended before its body did.', { cause })
}
