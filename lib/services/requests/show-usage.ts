import 'server-only'
import type { Database } from '@/db/connection/database'
import { dailyRequests, pinnedRequests } from '@/db/production/requests'
import type { Usage } from '@/lib/contracts/usage'
import { dayName, dayOf } from './days'

const DAYS = 30
const NONE = { texts: 0, requests: 0 }

/** Requests and classified texts per day, oldest first; the last one is today. */
export async function showUsage(db: Database, modelId: number): Promise<Usage> {
  const first = dayOf(new Date()) - DAYS + 1
  const counted = await dailyRequests(db.read, modelId, first)
  const byDay = new Map(counted.map((count) => [count.day, count]))
  const days = Array.from({ length: DAYS }, (_, index) => {
    const { production = NONE, sandbox = NONE, pinned = NONE } = byDay.get(first + index) ?? {}
    return { day: dayName(first + index), production, sandbox, pinned }
  })
  return { days, pinned: await pinnedRequests(db.read, modelId, first) }
}
