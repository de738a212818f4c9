import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { addRequests, type HourOfRequests } from '@/db/production/request-stats'
import { addKeptRequests, dropSurplusRequests, type KeptRequest } from '@/db/production/requests'
import { addTokenUsage, type DayOfUse } from '@/db/production/token-usage'
import { sumOfLatencies } from '@/lib/facts/latency'

/** The newest texts of a model that are kept; also the most that wait in memory for being written. */
export const KEPT_TEXTS = 5_000

/** Where notes of requests go. What it throws was not written, and waits. */
export type NotesTaker = {
  addCounts: (hours: readonly HourOfRequests[]) => Promise<void>
  addUses: (days: readonly DayOfUse[]) => Promise<void>
  addTexts: (texts: readonly KeptRequest[]) => Promise<void>
  /** Why it failed, in a sentence; undefined when nobody knows. */
  whyNot: (error: unknown) => string | undefined
}

/** Writes notes of requests into the database. */
export function writeNotes(db: Database): NotesTaker {
  return {
    addCounts: (hours) => db.write((tx) => addRequests(tx, hours)),
    addUses: (days) => db.write((tx) => addTokenUsage(tx, days, sumOfLatencies)),
    addTexts: (texts) => db.write((tx) => replaceOldest(tx, texts)),
    whyNot: (error) => db.faultOf(error)?.message,
  }
}

/** Adds texts, and drops as many of the oldest as are too many then. */
async function replaceOldest(tx: Connection, texts: readonly KeptRequest[]): Promise<void> {
  await addKeptRequests(tx, texts)
  for (const modelId of new Set(texts.map((request) => request.modelId))) {
    await dropSurplusRequests(tx, modelId, { kept: KEPT_TEXTS, limit: texts.length })
  }
}
