import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findVersion } from '@/db/versions/versions'
import type { Question } from '@/lib/analysis/question'
import { openVersion } from '@/lib/answering/open-version'
import type { MovedWeights } from '@/lib/contracts/weights'
import { moveOf } from './moved-weights'
import { createWeightTable, type WeightTable } from './weight-table'

/** What a page has room for. */
const MOVES_KEPT = 20

/** The features whose weight for a tag differs most between two versions; tags are the same by their ids. */
export async function computeWeights({ db, modelId, key }: Question): Promise<MovedWeights> {
  const [to = 0, from = 0] = key.split('.').map(Number)
  const candidate = await openTable(db, modelId, to)
  const baseline = await openTable(db, modelId, from)
  return { moved: moveOf(baseline, candidate, MOVES_KEPT) }
}

async function openTable(db: Connection, modelId: number, number: number): Promise<WeightTable> {
  const version = await findVersion(db, modelId, number)
  if (!version) throw new Error(`Model ${modelId} has no version ${number}.`)
  return createWeightTable((await openVersion(db, version)).model)
}
