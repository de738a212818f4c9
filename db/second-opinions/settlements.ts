import type { Connection } from '@/db/connection/database'
import { column, run } from '@/db/connection/sql'

type Settlement = { opinionId: number; tags: readonly number[]; actor: string; at: Date }

/** Settles where two people disagree, from `revision` on; what was settled before ends. */
export async function openSettlement(
  tx: Connection,
  modelId: number,
  revision: number,
  { opinionId, tags, actor, at }: Settlement,
): Promise<void> {
  await closeSettlements(tx, revision, [opinionId])
  const open = `INSERT INTO settlement_periods (opinion_id, model_id, added_rev, tags, at, actor)
    VALUES (?, ?, ?, ?, ?, ?)`
  await run(tx, open, opinionId, modelId, revision, JSON.stringify(tags), at.getTime(), actor)
}

export async function closeSettlements(
  tx: Connection,
  revision: number,
  opinionIds: readonly number[],
): Promise<void> {
  const close = `UPDATE settlement_periods SET removed_rev = ?
    WHERE opinion_id = ? AND removed_rev IS NULL`
  for (const id of opinionIds) await run(tx, close, revision, id)
}

/** Settles again as before revision `old`: what was decided, by whom and when stays. */
export async function reopenSettlements(
  tx: Connection,
  opinionIds: readonly number[],
  old: number,
  revision: number,
): Promise<void> {
  const open = `INSERT INTO settlement_periods (opinion_id, model_id, added_rev, tags, at, actor)
    SELECT opinion_id, model_id, ?, tags, at, actor FROM settlement_periods
    WHERE opinion_id = ? AND removed_rev = ?`
  for (const id of opinionIds) await run(tx, open, revision, id, old)
}

/** Opinions that were settled by a revision, and are as it left them. */
export async function settledIn(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<number[]> {
  const settled = `SELECT opinion_id FROM settlement_periods
    WHERE model_id = ? AND added_rev = ? AND removed_rev IS NULL`
  return column<number>(db, settled, modelId, revision)
}

/** Opinions whose settlement a revision ended, and that are not settled since other than by it. */
export async function unsettledIn(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<number[]> {
  const unsettled = `SELECT p.opinion_id FROM settlement_periods p
    WHERE p.model_id = ? AND p.removed_rev = ? AND NOT EXISTS (SELECT 1 FROM settlement_periods n
      WHERE n.opinion_id = p.opinion_id AND n.removed_rev IS NULL AND n.added_rev <> p.removed_rev)`
  return column<number>(db, unsettled, modelId, revision)
}
