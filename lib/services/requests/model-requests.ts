import 'server-only'
import type { Database } from '@/db/connection/database'
import { showUsage } from './show-usage'

/** Texts that production classified: today, and on each of the last 30 days, oldest first. */
export async function modelRequests(
  db: Database,
  modelId: number,
): Promise<{ today: number; by_day: number[] }> {
  const { days } = await showUsage(db, modelId)
  const byDay = days.map((day) => day.production)
  return { today: byDay.at(-1) ?? 0, by_day: byDay }
}
