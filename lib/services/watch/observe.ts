import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { DeploymentRow } from '@/db/production/deployments'
import { type RequestHour, requestHours, requestTags } from '@/db/production/request-stats'

const HOUR_MS = 3_600_000
/** A week, so that no day of it weighs more than another. */
const HOURS = 7 * 24

/** What production answered in the last days, or since it is live. */
export type Observation = {
  sinceHour: number
  hours: RequestHour[]
  texts: number
  /** Texts by tag; 0 for none. */
  tags: Map<number, number>
  meanConfidence: number | null
  words: number
  unknown: number
}

export async function observe(
  db: Connection,
  { modelId, number, at }: DeploymentRow,
  now: Date,
): Promise<Observation> {
  const deployedHour = Math.floor(at.getTime() / HOUR_MS)
  const sinceHour = Math.max(deployedHour, Math.floor(now.getTime() / HOUR_MS) - HOURS + 1)
  const about = { modelId, deployment: number, since: sinceHour }
  const hours = await requestHours(db, about)
  const total = (value: (hour: RequestHour) => number) =>
    hours.reduce((sum, hour) => sum + value(hour), 0)
  const texts = total((hour) => hour.texts)
  return {
    sinceHour,
    hours,
    texts,
    tags: await requestTags(db, about),
    meanConfidence: texts === 0 ? null : total((hour) => hour.confidence) / texts,
    words: total((hour) => hour.words),
    unknown: total((hour) => hour.unknown),
  }
}
