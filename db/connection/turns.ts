import { setTimeout as pause, setImmediate } from 'node:timers/promises'

/** Long enough for the other process, which looks every 2 ms at most, to get its turn between two parts. */
const PAUSE_MS = 3

/** What lies between the parts of long writes, so that others write, too. */
export function createTurns() {
  let end = 0
  return {
    /** Waits until others have had their turn since the last part: what was computed meanwhile counts. */
    async others(): Promise<void> {
      const left = PAUSE_MS - (performance.now() - end)
      await (left > 0 ? pause(left) : setImmediate())
    },
    /** A part has ended. */
    taken(): void {
      end = performance.now()
    },
  }
}
