import 'server-only'
import type { Connection } from '@/db/connection/database'
import { lastTaggedDisagreement } from '@/db/questions/untagged-pool'

/** Who has not come back after a day has forgotten about it. */
const WAIT_MS = 24 * 60 * 60 * 1_000

/**
 * While somebody tags what sandbox and production disagree on, a new version would have to be proven from the start. So
 * automatic training waits, until a deploy, a training that somebody asks for, or a day without such a tag.
 */
export async function waitsForProof(db: Connection, modelId: number, now: Date): Promise<boolean> {
  const tagged = await lastTaggedDisagreement(db, modelId)
  return tagged !== null && now.getTime() - tagged.getTime() < WAIT_MS
}
