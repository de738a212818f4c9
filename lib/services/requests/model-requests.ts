import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelState } from '@/lib/contracts/model'
import { showUsage } from './show-usage'

/** What production was asked: today, and how many texts on each of the last 30 days, oldest first. */
export async function modelRequests(
  db: Database,
  modelId: number,
): Promise<ModelState['requests']> {
  const { days } = await showUsage(db, modelId)
  const { requests = 0, texts = 0 } = days.at(-1)?.production ?? {}
  return {
    today: requests,
    texts_today: texts,
    texts_by_day: days.map((day) => day.production.texts),
  }
}
