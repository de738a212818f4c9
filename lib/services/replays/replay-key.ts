import 'server-only'

/** The versions by number, and the newest request that is replayed. */
export type ReplayKey = { candidate: number; baseline: number; newest: number }

export function replayKey({ candidate, baseline, newest }: ReplayKey): string {
  return `${candidate}.${baseline}.${newest}`
}

export function parseReplayKey(key: string): ReplayKey {
  const [candidate = 0, baseline = 0, newest = 0] = key.split('.').map(Number)
  return { candidate, baseline, newest }
}
