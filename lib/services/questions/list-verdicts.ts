import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { productionPointer } from '@/db/production/deployments'
import { readyProofs } from '@/db/questions/known-verdicts'
import { findVersionById } from '@/db/versions/versions'
import type { List } from '@/lib/contracts/list'
import type { KnownVerdict } from '@/lib/contracts/proof'
import { proof } from '@/lib/questions/proof'
import { toKnownVerdict } from './to-known-verdict'

/** What is known already of versions against production, the newest of each; nothing is computed for it. */
export async function listVerdicts(db: Database, model: ModelRow): Promise<List<KnownVerdict>> {
  const pointer = await productionPointer(db.read, model.id)
  const production = pointer && (await findVersionById(db.read, pointer.versionId))
  const known = new Map<number, KnownVerdict>()
  const isWanted = (key: string) => proof.inputOf(key).baseline === production?.number
  for (const ready of await readyProofs(db.read, model.id, isWanted)) {
    const { candidate: version, baseline: against } = proof.inputOf(ready.key)
    if (!known.has(version)) {
      known.set(version, toKnownVerdict(ready.proof, { version, against }))
    }
  }
  const items = [...known.values()].sort((a, b) => b.version - a.version)
  return { items, next: null, count: { value: items.length, exact: true } }
}
