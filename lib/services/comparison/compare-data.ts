import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import { samplesAsOf, touchedSamples } from '@/db/versions/data-difference'
import type { Comparison } from '@/lib/contracts/comparison'
import { slices } from '@/lib/slices'

type DataChange = Comparison['data']

export const SAMPLES_AT_ONCE = 500

/** How the texts of a model and their tags differ between two revisions. */
export async function compareData(
  db: Database,
  modelId: number,
  from: number,
  to: number,
): Promise<DataChange> {
  const change = { added: 0, deleted: 0, tagged: 0, retagged: 0, untagged: 0 }
  for (const ids of slices(await touchedSamples(db.read, modelId, from, to), SAMPLES_AT_ONCE)) {
    const before = await samplesAsOf(db.read, ids, from)
    const after = await samplesAsOf(db.read, ids, to)
    for (const id of ids) countChange(change, before.get(id), after.get(id))
    // After an import of a million texts this takes seconds, in which others want answers.
    await setImmediate()
  }
  return change
}

function countChange(
  change: DataChange,
  before: number[] | undefined,
  after: number[] | undefined,
) {
  for (const kind of kindsOfChange(before, after)) change[kind] += 1
}

/** What happened to a text between two revisions; tags missing: it was not in the data. */
export function kindsOfChange(
  before: number[] | undefined,
  after: number[] | undefined,
): (keyof DataChange)[] {
  if (!after) return before ? ['deleted'] : []
  const kinds: (keyof DataChange)[] = before ? [] : ['added']
  const had = before?.length ?? 0
  if (had === 0 && after.length > 0) kinds.push('tagged')
  else if (had > 0 && after.length === 0) kinds.push('untagged')
  else if (String(before ?? []) !== String(after)) kinds.push('retagged')
  return kinds
}
