import type { ProcessesStatus } from '@/lib/contracts/status'
import { type OwnStatus, ownStatus } from '@/lib/jobs/own-status'
import type { Supervised } from './supervise'

/** So long whoever asks waits for a process that may not answer. */
const WAIT_MS = 1_000

/** What the parent knows of the processes, itself among them, and what they tell. */
export async function gatherStatus(all: readonly Supervised[]): Promise<ProcessesStatus> {
  const { memoryBytes, uptimeSeconds } = await ownStatus()
  const parent = {
    name: 'parent',
    pid: process.pid,
    state: 'ready' as const,
    memory_bytes: memoryBytes,
    uptime_seconds: uptimeSeconds,
    restarts: 0,
  }
  const told = await Promise.all(all.map(tell))
  return {
    processes: [parent, ...told.map(({ process }) => process)],
    slow: told.flatMap(({ slow }) => slow),
  }
}

async function tell({ name, pid, state, restarts, ask }: Supervised) {
  const own = await ask<OwnStatus>('status', undefined, { waitMs: WAIT_MS })
  const slow = own?.slow ?? []
  return {
    process: {
      name,
      pid: pid(),
      state: state(),
      memory_bytes: own?.memoryBytes ?? null,
      uptime_seconds: own?.uptimeSeconds ?? null,
      restarts: restarts(),
    },
    slow: slow.map(({ sql, ms, at }) => ({ process: name, sql, ms, at: at.toISOString() })),
  }
}
