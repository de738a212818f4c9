import 'server-only'
import type { Database } from '@/db/connection/database'
import { type AnalysisName, askAnalysis, findAnalysis } from '@/db/questions/analyses'
import type { Analysis } from '@/lib/contracts/analysis'

/**
 * What is known of an analysis. The first one to ask has it computed; `isNew` tells the caller to wake the job runner.
 * The result has the type that the kind's computation gives, which the caller names.
 */
export async function analyse<Result>(
  db: Database,
  name: AnalysisName,
): Promise<Analysis<Result> & { isNew: boolean }> {
  const known = await findAnalysis(db.read, name)
  if (!known) {
    await db.write((tx) => askAnalysis(tx, name, new Date()))
    return { state: 'queued', percent: 0, result: null, error: null, isNew: true }
  }
  const { state, percent, error } = known
  return { state, percent, result: (known.result as Result) ?? null, error, isNew: false }
}
