import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { nextRevision, recordChange } from '@/db/models/changes'
import type { Actor } from '@/lib/contracts/actor'

/** So many samples keep a transaction near 20 ms; larger changes are several revisions of one batch. */
export const SAMPLES_PER_CHANGE = 100

export type ChangeAbout = {
  modelId: number
  actor: Actor
  kind: string
  /** Joins the parts of a change too large for one transaction; they are undone together. */
  batch?: string | null
  undoOf?: number
}

type Work<Result> = (
  tx: Connection,
  revision: number,
  at: Date,
) => Promise<{ count: number; summary: string; result: Result }>

/**
 * Runs one change of a model's data in one transaction and records it as a new revision.
 * A change that touched nothing leaves no revision behind: `revision` is null.
 */
export async function changeData<Result>(
  db: Database,
  { modelId, actor, kind, batch = null, undoOf }: ChangeAbout,
  work: Work<Result>,
): Promise<{ revision: number | null; result: Result }> {
  return db.write(async (tx) => {
    const at = new Date()
    const revision = await nextRevision(tx, modelId)
    const { count, summary, result } = await work(tx, revision, at)
    if (count === 0) return { revision: null, result }
    const change = { revision, actor, kind, summary, count, batch, undoOf: undoOf ?? null }
    await recordChange(tx, modelId, change, at)
    return { revision, result }
  })
}
