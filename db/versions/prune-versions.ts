import type { Connection } from '@/db/connection/database'
import { value } from '@/db/connection/sql'

/** Ready versions beyond the newest `?` of their model, never deployed, not pinned and with no batch under way: nobody goes back to them. */
const OUT_OF_USE = `v.state = 'ready' AND v.number <= (
    SELECT w.number FROM versions w WHERE w.model_id = v.model_id AND w.state = 'ready'
    ORDER BY w.number DESC LIMIT 1 OFFSET ?)
  AND NOT EXISTS (
    SELECT 1 FROM deployments d WHERE d.model_id = v.model_id AND d.version_id = v.id)
  AND NOT EXISTS (SELECT 1 FROM version_notes n WHERE n.version_id = v.id AND n.pinned = 1)
  AND NOT EXISTS (SELECT 1 FROM batches b
    WHERE b.version_id = v.id AND b.state IN ('queued', 'running'))`

const HAS = `EXISTS (SELECT 1 FROM version_chunks c WHERE c.version_id = v.id AND c.kind = `

/** A version whose model file can go. */
export async function staleModelFile(db: Connection, newest: number): Promise<number | null> {
  const id = await value<number>(
    db,
    `SELECT v.id FROM versions v WHERE ${OUT_OF_USE} AND ${HAS} 'model') LIMIT 1`,
    newest,
  )
  return id ?? null
}

/** A version whose out-of-fold answers can go: those since the last deployment count as tries of the next one. */
export async function staleAnswers(db: Connection, newest: number): Promise<number | null> {
  const id = await value<number>(
    db,
    `SELECT v.id FROM versions v WHERE ${OUT_OF_USE} AND ${HAS} 'answers') AND EXISTS (
       SELECT 1 FROM deployments d WHERE d.model_id = v.model_id AND d.at > v.created_at) LIMIT 1`,
    newest,
  )
  return id ?? null
}
