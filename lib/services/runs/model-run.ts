import 'server-only'
import type { Database } from '@/db/connection/database'
import { newestRun, runsUnderWay } from '@/db/training/runs'
import type { Run } from '@/lib/contracts/run'
import { oneRun } from './to-run'

/** The run that pages show with a model: the one under way, else the last one if it failed. */
export async function modelRun(db: Database, modelId: number): Promise<Run | null> {
  const [underWay] = await runsUnderWay(db.read, modelId)
  if (underWay) return oneRun(db, underWay)
  const newest = await newestRun(db.read, modelId)
  return newest?.state === 'failed' ? oneRun(db, newest) : null
}
