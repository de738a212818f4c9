import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { tuningLease } from '@/db/training/tunings'
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
  const cancelled = await db.write((tx) => tuningLease.cancel(tx, tuningId, new Date()))
  if (!cancelled) throw new AppError('CONFLICT', 'This auto-tune has ended already.')
  return oneTuning(db, cancelled)
}
