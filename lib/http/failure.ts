import { randomUUID } from 'node:crypto'
import type { ErrorBody } from '@/lib/contracts/error'
import { isAppError, STATUS_OF } from '@/lib/errors'
import type { Application } from './application'

/** `id` finds an unexpected failure in the log. */
type FailureBody = ErrorBody & { id?: string }

type Failure = { status: number; body: FailureBody }

/**
 * The one place that turns an error into an answer. What the disk is to blame for is answered and logged in its sentence,
 * anything else that is unexpected is logged and answered with its id only.
 */
export function failure(error: unknown, { log, db }: Pick<Application, 'log' | 'db'>): Failure {
  if (isAppError(error)) {
    const { code, message, fields, extra } = error
    const body = { error_code: code, detail: message, ...(fields && { fields }), ...extra }
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
