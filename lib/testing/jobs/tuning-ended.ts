import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import { findTuning, type TuningRow } from '@/db/training/tunings'

async function tuningThat(
  db: Database,
  id: number,
  isAwaited: (row: TuningRow) => boolean,
): Promise<TuningRow> {
  for (;;) {
    const row = await findTuning(db.read, id)
    if (!row) throw new Error(`Search ${id} is gone.`)
    if (isAwaited(row)) return row
    await pause(20)
  }
}

/** Waits until a search has ended, however. */
export function tuningEnded(db: Database, id: number): Promise<TuningRow> {
  return tuningThat(db, id, ({ finishedAt }) => finishedAt !== null)
}

/** Waits until a search has tried so many settings. */
export function tuningTried(db: Database, id: number, tried: number): Promise<TuningRow> {
  return tuningThat(db, id, ({ progress, finishedAt }) => {
    if (finishedAt) throw new Error(`Search ${id} ended before.`)
    return (progress?.tried ?? 0) >= tried
  })
}
