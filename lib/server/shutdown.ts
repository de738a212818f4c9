import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'

/** The whole end takes less than 10 s: this for requests, at the same time 5 s for the job runner; then what was noted is written. */
const FINISH_MS = 7_000
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

/** The same for a server that is given its connections; `open` are those that are left. */
export async function finishConnections(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  const overdue = setTimeout(() => server.closeAllConnections(), FINISH_MS)
  while (open.size > 0) {
    server.closeIdleConnections()
    await pause(LOOK_MS)
  }
  clearTimeout(overdue)
}

/** For the processes below: a terminal and systemd send signals to all at once, but the parent says when which one ends. */
export function endWithParent(): void {
  process.on('SIGTERM', () => {})
  process.on('SIGINT', () => {})
  process.once('disconnect', () => process.exit(1))
}
