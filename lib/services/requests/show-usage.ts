import 'server-only'
import type { Database } from '@/db/connection/database'
import { dailyRequests } from '@/db/production/requests'
import type { Usage } from '@/lib/contracts/usage'
import { dayName, dayOf } from './days'

const DAYS = 30

/** Classified texts per day, oldest first; the last one is today. */
export async function showUsage(db: Database, modelId: number): Promise<Usage> {
  const first = dayOf(new Date()) - DAYS + 1
  const counted = await dailyRequests(db.read, modelId, first)
  const byDay = new Map(counted.map((count) => [count.day, count]))
  const days = Array.from({ length: DAYS }, (_, index) => {
    const { production = 0, sandbox = 0 } = byDay.get(first + index) ?? {}
    return { day: dayName(first + index), production, sandbox }
  })
  return { days }
}
