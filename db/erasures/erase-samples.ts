import type { Connection } from '@/db/connection/database'
import { all, column, LISTED, listed, run, value } from '@/db/connection/sql'

type Stay = { addedRev: number; removedRev: number | null; texts: number }

/** In which revisions these texts were in the data, and how many of them were there from one to another. */
export async function staysOf(db: Connection, sampleIds: readonly number[]): Promise<Stay[]> {
  return all<Stay>(
    db,
    `SELECT added_rev AS addedRev, removed_rev AS removedRev, count(*) AS texts
     FROM sample_periods WHERE sample_id IN ${LISTED} GROUP BY added_rev, removed_rev`,
    listed(sampleIds),
  )
}

/** The moment at which the first of these texts came; null for none. */
export async function firstCame(
  db: Connection,
  sampleIds: readonly number[],
): Promise<number | null> {
  const first = `SELECT min(created_at) FROM samples WHERE id IN ${LISTED}`
  return (await value<number | null>(db, first, listed(sampleIds))) ?? null
}

export async function revisionsOfVersions(
  db: Connection,
  modelId: number,
): Promise<{ id: number; number: number; revision: number }[]> {
  return all<{ id: number; number: number; revision: number }>(
    db,
    "SELECT id, number, revision FROM versions WHERE model_id = ? AND state = 'ready'",
    modelId,
  )
}

/** Notes on versions that so many more of the texts that they were trained on are gone. */
export async function noteErased(tx: Connection, more: ReadonlyMap<number, number>): Promise<void> {
  for (const [versionId, texts] of more) {
    await run(
      tx,
      'UPDATE versions SET erased_texts = erased_texts + ? WHERE id = ?',
      texts,
      versionId,
    )
  }
}

/** Erases texts that are not live any more, with all that was ever said of them, and groups that have no text left. */
export async function eraseSamples(tx: Connection, sampleIds: readonly number[]): Promise<void> {
  const ids = listed(sampleIds)
  const groups = await column<number>(
    tx,
    `SELECT DISTINCT group_id FROM samples WHERE id IN ${LISTED}`,
    ids,
  )
  await run(tx, `DELETE FROM samples WHERE id IN ${LISTED}`, ids)
  await run(
    tx,
    `DELETE FROM groups WHERE id IN ${LISTED}
     AND NOT EXISTS (SELECT 1 FROM samples s WHERE s.group_id = groups.id)`,
    listed(groups),
  )
}
