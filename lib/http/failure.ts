import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { ErrorBody } from '@/lib/contracts/error'
import { isAppError, STATUS_OF } from '@/lib/errors'

/** `id` finds an unexpected failure in the log. */
type FailureBody = ErrorBody & { id?: string }

/** The one place that turns an error into an answer. Anything unexpected is logged and answered with its id only. */
export function failure(error: unknown, log: Logger): { status: number; body: FailureBody } {
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
  log.error({ err: error, id }, 'request failed')
  const detail = `Something went wrong on the server. The log says more under ${id}.`
  return { status: STATUS_OF.INTERNAL_ERROR, body: { error_code: 'INTERNAL_ERROR', detail, id } }
}
