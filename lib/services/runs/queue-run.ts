import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { findModelById } from '@/db/models/models'
import { findUnreadRun, insertRun, type RunRow, runLease, runsUnderWay } from '@/db/training/runs'
import { findVersionOfRun } from '@/db/versions/versions'

type Asked = { modelId: number; automatic: boolean; askedBy: string; tuningId?: number }

/** A run that has not read its data yet is as good as a new one, so it is answered instead of a second one. */
export async function queueRun(db: Database, asked: Asked): Promise<RunRow> {
  return db.write((tx) => ensureRun(tx, asked))
}

/** The same within a transaction. A search says that it asked, so that the version tells where its settings are from. */
export async function ensureRun(tx: Connection, asked: Asked): Promise<RunRow> {
  if (!asked.automatic) await endOlder(tx, asked)
  const waiting = await findUnreadRun(tx, asked.modelId)
  if (!waiting) return insertRun(tx, asked, new Date())
  // Somebody asks for what Langur had begun by itself: from now on it is theirs.
  const { askedBy, automatic, tuningId } = asked
  const taken = waiting.automatic && !automatic ? { askedBy, automatic } : {}
  const change = tuningId === undefined ? taken : { ...taken, tuningId }
  if (Object.keys(change).length === 0) return waiting
  return (await runLease.update(tx, waiting.id, [waiting.state], change)) ?? waiting
}

/**
 * An automatic training that has read older data is replaced: who asks would wait for it first, and be given its
 * version as if it were the one that was asked for.
 */
async function endOlder(tx: Connection, { modelId, askedBy }: Asked): Promise<void> {
  const model = await findModelById(tx, modelId)
  for (const run of await runsUnderWay(tx, modelId)) {
    const isOlder = run.revision !== null && model !== null && run.revision < model.revision
    if (!run.automatic || run.cancelRequested || !isOlder) continue
    if (await findVersionOfRun(tx, modelId, run.id)) continue
    const why = `Replaced by the training that ${askedBy} asked for: it had read older data.`
    const change = { cancelRequested: true, warnings: [...run.warnings, why] }
    await runLease.update(tx, run.id, ['queued', 'running'], change)
  }
}
