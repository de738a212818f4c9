/** Wakes those who wait for work before their time is over. */
export type Bell = {
  ring: () => void
  rings: () => number
  /** Resolves after `ms`, or as soon as it has rung more often than `heard` times. */
  wait: (ms: number, heard: number) => Promise<void>
}

export function createBell(): Bell {
  const sleepers = new Set<() => void>()
  let rings = 0
  return {
    rings: () => rings,
    ring() {
      rings += 1
      for (const wake of sleepers) wake()
    },
    wait(ms, heard) {
      if (rings > heard) return Promise.resolve()
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          sleepers.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, ms)
        sleepers.add(wake)
      })
    },
  }
}
