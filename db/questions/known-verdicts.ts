import type { Connection } from '@/db/connection/database'
import { all, first, value } from '@/db/connection/sql'
import type { Proof } from '@/lib/contracts/proof'

/** A proof without its figures by tag, which are many. */
export type KnownProof = Omit<Proof, 'per_tag'>

/** Of a finished proof. The texts that it lists, which are large, are not read. */
const KNOWN = `json_remove(json_extract(result, '$.proof'), '$.per_tag', '$.all_tags.per_tag') AS proof`

/** The newest finished proof whose key begins so. */
export async function newestProof(
  db: Connection,
  modelId: number,
  prefix: string,
): Promise<KnownProof | null> {
  const found = await first<{ proof: string }>(
    db,
    `SELECT ${KNOWN} FROM analyses
     WHERE model_id = ? AND kind = 'proof' AND state = 'ready' AND key LIKE ? || '%'
     ORDER BY id DESC LIMIT 1`,
    modelId,
    prefix,
  )
  return found ? (JSON.parse(found.proof) as KnownProof) : null
}

/** The finished proofs whose key is wanted, the newest first. */
export async function readyProofs(
  db: Connection,
  modelId: number,
  isWanted: (key: string) => boolean,
): Promise<{ key: string; proof: KnownProof }[]> {
  const proofs = await all<{ id: number; key: string }>(
    db,
    `SELECT id, key FROM analyses WHERE model_id = ? AND kind = 'proof' AND state = 'ready'
     ORDER BY finished_at DESC`,
    modelId,
  )
  const known = `SELECT ${KNOWN} FROM analyses WHERE id = ?`
  const ready: { key: string; proof: KnownProof }[] = []
  for (const { id, key } of proofs.filter((one) => isWanted(one.key))) {
    const proof = await value<string>(db, known, id)
    if (proof !== undefined) ready.push({ key, proof: JSON.parse(proof) as KnownProof })
  }
  return ready
}
