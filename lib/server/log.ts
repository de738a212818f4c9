import pino, { type Logger } from 'pino'

/** JSON lines on standard error; standard output is for what a person should read. */
export function createLog(): Logger {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
