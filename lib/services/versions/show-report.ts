import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { readMetrics } from '@/db/versions/versions'
import type { Report } from '@/lib/contracts/version'
import { icuWarnings } from './icu-warnings'
import { requireVersion } from './require-version'
import { toVersion } from './to-version'

/** A version with everything that was measured on it. */
export async function showReport(db: Database, model: ModelRow, number: number): Promise<Report> {
  const row = await requireVersion(db, model, number)
  const { suspicious, ...metrics } = await readMetrics(db.read, row.id)
  const warnings = [...row.warnings, ...(await icuWarnings(db, row))]
  return { ...toVersion(row), warnings, metrics, suspicious_count: suspicious?.ids.length ?? null }
}
