import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { findUnreadRun, insertRun, type RunRow, runLease } from '@/db/training/runs'

type Asked = { modelId: number; automatic: boolean; askedBy: string; tuningId?: number }

/** A run that has not read its data yet is as good as a new one, so it is answered instead of a second one. */
export async function queueRun(db: Database, asked: Asked): Promise<RunRow> {
  return db.write((tx) => ensureRun(tx, asked))
}

/** The same within a transaction. A search says that it asked, so that the version tells where its settings are from. */
export async function ensureRun(tx: Connection, asked: Asked): Promise<RunRow> {
  const waiting = await findUnreadRun(tx, asked.modelId)
  if (!waiting) return insertRun(tx, asked, new Date())
  // Somebody asks for what Langur had begun by itself: from now on it is theirs.
  const { askedBy, automatic, tuningId } = asked
  const taken = waiting.automatic && !automatic ? { askedBy, automatic } : {}
  const change = tuningId === undefined ? taken : { ...taken, tuningId }
  if (Object.keys(change).length === 0) return waiting
  return (await runLease.update(tx, waiting.id, [waiting.state], change)) ?? waiting
}
