import pino, { type Logger } from 'pino'
import { currentRequestId } from '@/lib/http/with-request-id'

/** JSON lines on standard error; standard output is for what a person should read. `name` is that of the process. */
export function createLog(name: string): Logger {
  return pino(
    { base: { process: name }, timestamp: pino.stdTimeFunctions.isoTime, mixin: requestOf },
    pino.destination(2),
  )
}

/** What is logged while a request is answered has its id. */
function requestOf(): { request?: string } {
  const request = currentRequestId()
  return request === undefined ? {} : { request }
}
