import type { Server } from 'node:http'
import type { Logger } from 'pino'

/** The whole end takes less than 10 s: this for requests, at the same time 5 s for the job runner. */
const FINISH_MS = 8_000
const LOOK_MS = 50

/** On the first SIGTERM or SIGINT, finishes requests in flight and then does the rest, once. */
export function onSignal(end: () => Promise<void>, log: Logger): void {
  let ending = false
  const handle = async (signal: NodeJS.Signals) => {
    if (ending) return
    ending = true
    log.info({ signal }, 'stopping')
    try {
      await end()
      process.exit(0)
    } catch (err) {
      log.error({ err }, 'stopping failed')
      process.exit(1)
    }
  }
  process.on('SIGTERM', handle)
  process.on('SIGINT', handle)
}

/** Stops listening and resolves when every request in flight is answered, or was cut off for being too slow. */
export async function finishRequests(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // Connections that are kept alive become idle one after the other.
  const sweep = setInterval(() => server.closeIdleConnections(), LOOK_MS)
  const overdue = setTimeout(() => server.closeAllConnections(), FINISH_MS)
  await closed
  clearInterval(sweep)
  clearTimeout(overdue)
}
