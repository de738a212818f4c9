import type { Database } from '@/db/connection/database'
import { findTuning, type TuningRow } from '@/db/training/tunings'
import { until } from '@/lib/testing/until'

function tuningThat(
  db: Database,
  id: number,
  isAwaited: (row: TuningRow) => boolean,
): Promise<TuningRow> {
  return until(async () => {
    const row = await findTuning(db.read, id)
    if (!row) throw new Error(`Search ${id} is gone.`)
    return isAwaited(row) ? row : null
  })
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
