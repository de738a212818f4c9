import { type Bell, createBell } from './bell'
import type { JobContext, JobKind } from './job-kind'
import { runLane } from './run-lane'

export type Lanes = {
  /** Looks for work at once. */
  wake: () => void
  /** Interrupts what is being done, and resolves when nothing is. */
  stop: () => Promise<void>
}

/** Starts to work: a lane per kind of job, side by side. */
export function startLanes(kinds: readonly JobKind[], context: JobContext): Lanes {
  const bell: Bell = createBell()
  const controller = new AbortController()
  const lanes = kinds.map((kind) => runLane(kind, context, bell, controller.signal))
  return {
    wake: bell.ring,
    async stop() {
      controller.abort()
      bell.ring()
      await Promise.all(lanes)
    },
  }
}
