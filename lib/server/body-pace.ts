import type { IncomingMessage } from 'node:http'

/** The least that must arrive, on average of so long a time. */
export type Pace = { bytesPerSecond: number; windowMs: number }

/**
 * Looks whether the body of a request arrives, and calls `tooSlow` once when it does not: who sends a byte now and then
 * would keep a connection for ever. Time in which the server itself does not read does not count.
 */
export function watchBody(request: IncomingMessage, pace: Pace, tooSlow: () => void): void {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers
  if (length === '0' && encoding === undefined) return
  const least = (pace.bytesPerSecond * pace.windowMs) / 1_000
  let arrived = request.socket.bytesRead
  const timer = setInterval(() => {
    const now = request.socket.bytesRead
    const isSlow = now - arrived < least
    arrived = now
    if (request.complete || request.destroyed) clearInterval(timer)
    else if (isSlow && request.readableLength < request.readableHighWaterMark) {
      clearInterval(timer)
      tooSlow()
    }
  }, pace.windowMs)
  timer.unref()
  request.once('close', () => clearInterval(timer))
}
