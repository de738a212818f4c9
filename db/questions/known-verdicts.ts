import type { Connection } from '@/db/connection/database'
import { all, first } from '@/db/connection/sql'
import type { Proof } from '@/lib/contracts/proof'

type KnownVerdict = { verdict: Proof['verdict']; sure: number }

/** Of a finished proof, whose result always has both. Its evidence, which is large, is not read. */
const VERDICT = `json_extract(result, '$.proof.verdict') AS verdict,
  json_extract(result, '$.proof.sure') AS sure`

/** The verdict of the newest finished proof whose key begins so. */
export async function newestVerdict(
  db: Connection,
  modelId: number,
  prefix: string,
): Promise<KnownVerdict | null> {
  const found = first<KnownVerdict>(
    db,
    `SELECT ${VERDICT} FROM analyses
     WHERE model_id = ? AND kind = 'proof' AND state = 'ready' AND key LIKE ? || '%'
     ORDER BY id DESC LIMIT 1`,
    modelId,
    prefix,
  )
  return found ?? null
}

/** The verdicts of the finished proofs whose key is wanted, the newest first. */
export async function readyProofs(
  db: Connection,
  modelId: number,
  isWanted: (key: string) => boolean,
): Promise<({ key: string } & KnownVerdict)[]> {
  const proofs = all<{ id: number; key: string }>(
    db,
    `SELECT id, key FROM analyses WHERE model_id = ? AND kind = 'proof' AND state = 'ready'
     ORDER BY finished_at DESC`,
    modelId,
  )
  const verdict = `SELECT ${VERDICT} FROM analyses WHERE id = ?`
  return proofs
    .filter(({ key }) => isWanted(key))
    .flatMap(({ id, key }) =>
      all<KnownVerdict>(db, verdict, id).map((found) => ({ key, ...found })),
    )
}
