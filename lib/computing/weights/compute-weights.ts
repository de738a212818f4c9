import 'server-only'
import type { Connection } from '@/db/connection/database'
import { openVersion } from '@/lib/answering/open-version'
import type { Asked } from '@/lib/computing/computation'
import { versionAt } from '@/lib/computing/version-at'
import type { MovedWeights } from '@/lib/contracts/weights'
import type { WeightsInput } from '@/lib/questions/weights'
import { moveOf } from './moved-weights'
import { createWeightTable, type WeightTable } from './weight-table'

/** What a page has room for. */
const MOVES_KEPT = 20

/** The features whose weight for a tag differs most between two versions; tags are the same by their ids. */
export async function computeWeights({
  db,
  modelId,
  input,
}: Asked<WeightsInput>): Promise<MovedWeights> {
  const candidate = await openTable(db, modelId, input.candidate)
  const baseline = await openTable(db, modelId, input.baseline)
  return { moved: moveOf(baseline, candidate, MOVES_KEPT) }
}

async function openTable(db: Connection, modelId: number, number: number): Promise<WeightTable> {
  const version = await versionAt(db, modelId, number)
  return createWeightTable((await openVersion(db, version)).model)
}
