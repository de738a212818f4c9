import type { IncomingMessage } from 'node:http'

/** The least that must arrive, on average of so long a time. */
export type Pace = { bytesPerSecond: number; windowMs: number }

/** Looked at so many times in a window; more often would only cost. */
const LOOKS = 4

type Watched = { request: IncomingMessage; arrived: number; since: number; tooSlow: () => void }

/**
 * Looks whether the bodies of requests arrive: who sends a byte now and then would keep a connection for ever. Time in which
 * the server itself does not read does not count. One timer for all, since one each would cost a short request a twentieth.
 */
export function watchBodies({ bytesPerSecond, windowMs }: Pace) {
  const least = (bytesPerSecond * windowMs) / 1_000
  const watched = new Set<Watched>()

  function look(): void {
    const now = performance.now()
    for (const body of watched) {
      const { request, arrived, since, tooSlow } = body
      if (request.complete || request.destroyed) watched.delete(body)
      else if (now - since >= windowMs) {
        body.since = now
        body.arrived = request.socket.bytesRead
        const isRead = request.readableLength < request.readableHighWaterMark
        if (body.arrived - arrived >= least || !isRead) continue
        watched.delete(body)
        tooSlow()
      }
    }
  }
  setInterval(look, windowMs / LOOKS).unref()

  /** Calls `tooSlow` once when the body does not arrive. To be ended by what it answers. */
  return (request: IncomingMessage, tooSlow: () => void): (() => void) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers
    if (length === '0' && encoding === undefined) return () => {}
    const { bytesRead: arrived } = request.socket
    const body = { request, arrived, since: performance.now(), tooSlow }
    watched.add(body)
    return () => watched.delete(body)
  }
}
