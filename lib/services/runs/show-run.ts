import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Run } from '@/lib/contracts/run'
import { requireRun } from './require-run'
import { oneRun } from './to-run'

export async function showRun(db: Database, model: ModelRow, runId: number): Promise<Run> {
  return oneRun(db, await requireRun(db.read, model, runId))
}
