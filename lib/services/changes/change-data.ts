import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { nextRevision, recordChange } from '@/db/models/record-change'
import type { Actor } from '@/lib/contracts/actor'

/** So many samples fit one transaction; what may be more is a batch, `batch.ts`. */
export const SAMPLES_PER_CHANGE = 100

export type ChangeAbout = {
  modelId: number
  actor: Actor
  kind: string
  /** Joins the parts of a change too large for one transaction; they are undone together. */
  batch?: string | null
  /** false: others come after it, the last of which puts all of them onto the disk. */
  isOnePart?: boolean
}

type Work<Result> = (
  tx: Connection,
  revision: number,
  at: Date,
) => Promise<{ count: number; summary: string; result: Result; undoOf?: number }>

/**
 * Runs one change of a model's data in one transaction and records it as a new revision.
 * A change that touched nothing leaves no revision behind: `revision` is null.
 */
export async function changeData<Result>(
  db: Database,
  { modelId, actor, kind, batch = null, isOnePart = true }: ChangeAbout,
  work: Work<Result>,
): Promise<{ revision: number | null; result: Result }> {
  const write = isOnePart ? db.write : db.writePart
  return write(async (tx) => {
    const at = new Date()
    const revision = await nextRevision(tx, modelId)
    const { result, ...told } = await work(tx, revision, at)
    if (told.count === 0) return { revision: null, result }
    await recordChange(tx, modelId, { ...told, revision, actor, kind, batch }, at)
    return { revision, result }
  })
}
