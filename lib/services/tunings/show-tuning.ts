import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Tuning } from '@/lib/contracts/tuning'
import { requireTuning } from './require-tuning'
import { oneTuning } from './to-tuning'

export async function showTuning(db: Database, model: ModelRow, tuningId: number): Promise<Tuning> {
  return oneTuning(db, await requireTuning(db.read, model, tuningId))
}
