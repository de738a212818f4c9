import 'server-only'
import type { Connection } from '@/db/connection/database'
import { newestProof } from '@/db/questions/known-verdicts'
import type { KnownVerdict } from '@/lib/contracts/proof'
import { proof } from '@/lib/questions/proof'
import { toKnownVerdict } from './to-known-verdict'

/** What is known already of the sandbox version against production; nothing is computed for it. */
export async function sandboxVerdict(
  db: Connection,
  modelId: number,
  numbers: { sandbox: number | undefined; production: number | undefined },
): Promise<KnownVerdict | null> {
  const { sandbox: version, production: against } = numbers
  if (version === undefined || against === undefined || version === against) return null
  const prefix = proof.prefixOf({ candidate: version, baseline: against })
  const known = await newestProof(db, modelId, prefix)
  return known && toKnownVerdict(known, { version, against })
}
