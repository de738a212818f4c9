import pino, { type Logger } from 'pino'

/** JSON lines on standard error; standard output is for what a person should read. `name` is that of the process. */
export function createLog(name: string): Logger {
  return pino(
    { base: { process: name }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
}
