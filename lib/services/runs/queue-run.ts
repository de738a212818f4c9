import 'server-only'
import type { Connection, Database } from '@/db/connection'
import { findUnreadRun, insertRun, type RunRow, updateRun } from '@/db/runs'

type Asked = { modelId: number; automatic: boolean; askedBy: string }

/** A run that has not read its data yet is as good as a new one, so it is answered instead of a second one. */
export async function queueRun(db: Database, asked: Asked): Promise<RunRow> {
  return db.write((tx) => ensureRun(tx, asked))
}

async function ensureRun(tx: Connection, asked: Asked): Promise<RunRow> {
  const waiting = await findUnreadRun(tx, asked.modelId)
  if (!waiting) return insertRun(tx, asked, new Date())
  if (!waiting.automatic || asked.automatic) return waiting
  // Somebody asks for what Langur had begun by itself: from now on it is theirs.
  const { askedBy, automatic } = asked
  return (await updateRun(tx, waiting.id, [waiting.state], { askedBy, automatic })) ?? waiting
}
