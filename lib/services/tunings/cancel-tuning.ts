import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type TuningRow, updateTuning } from '@/db/training/tunings'
import type { Tuning } from '@/lib/contracts/tuning'
import { AppError } from '@/lib/errors'
import { requireTuning } from './require-tuning'
import { oneTuning } from './to-tuning'

/** Ends a queued search at once; a running one is ended by its runner within a second. What it tried is kept. */
export async function cancelTuning(
  db: Database,
  model: ModelRow,
  tuningId: number,
): Promise<Tuning> {
  await requireTuning(db.read, model, tuningId)
  return oneTuning(db, await db.write((tx) => cancel(tx, tuningId)))
}

async function cancel(tx: Connection, tuningId: number): Promise<TuningRow> {
  const ended = { state: 'cancelled', finishedAt: new Date() } as const
  const cancelled =
    (await updateTuning(tx, tuningId, ['queued'], ended)) ??
    (await updateTuning(tx, tuningId, ['running'], { cancelRequested: true }))
  if (cancelled) return cancelled
  throw new AppError('CONFLICT', 'This auto-tune has ended already.')
}
