import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { untaggedAmong } from '@/db/questions/untagged-pool'
import type { Analysis } from '@/lib/contracts/analysis'
import type { Disagreement } from '@/lib/contracts/disagreement'
import type { VersionPair } from '@/lib/contracts/proof'
import type { Way } from '@/lib/questions/ask'
import { disagreementOn } from '@/lib/questions/disagreement'
import { versionPair } from '@/lib/services/comparison/version-pair'

/** How many untagged texts two versions answer differently, and how many of those are tagged by now. */
export async function showDisagreement(
  db: Database,
  model: ModelRow,
  which: VersionPair,
  way: Way,
): Promise<Analysis<Disagreement>> {
  const pair = await versionPair(db, model, which)
  const { result, ...known } = await disagreementOn(db, way, model, pair)
  const found = result && {
    candidate: pair.candidate.number,
    baseline: pair.baseline.number,
    computed: result.computed,
    untagged: result.untagged,
    pool: result.pool,
    disagreeing: result.sampleIds.length,
    tagged: result.sampleIds.length - (await untaggedAmong(db.read, result.sampleIds)).length,
  }
  return { ...known, result: found }
}
