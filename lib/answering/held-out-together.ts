import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { type TrainingRow, trainingRows } from '@/db/training/training-data'
import { at } from '@/lib/at'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { readNearCopies } from './read-near-copies'

/** A row per text: its group of copies, and the tenth in which it is held out. */
type HeldOut = { groups: Float64Array; folds: Uint8Array }

/**
 * Near copies are held out with the first of them, of which `firsts` has the row. Where that would leave one fold, all
 * texts are alike: they stay apart.
 */
export function heldOutTogether(
  own: HeldOut,
  firsts: Int32Array,
): HeldOut & { nearCopies: number; ownFolds: Uint8Array } {
  const folds = Uint8Array.from(firsts, (first) => at(own.folds, first))
  if (new Set(folds).size < 2) return { ...own, nearCopies: 0, ownFolds: own.folds }
  const groups = Float64Array.from(firsts, (first) => at(own.groups, first))
  const nearCopies = new Set(own.groups).size - new Set(groups).size
  return { groups, folds, nearCopies, ownFolds: own.folds }
}

/**
 * The fold of a text's group. Of texts that were judged to fit no tag before such judgements gave one, it follows from the
 * group's key.
 */
export function foldOf({ fold, key }: Pick<TrainingRow, 'fold' | 'key'>): number {
  return fold ?? key.readUInt32LE(0) % FOLDS
}

const ROWS_PER_TURN = 500

/** The fold in which each text of a version was held out, from 0, as its training found it. In turns. */
export async function readHeldOutFolds(
  db: Connection,
  sampleIds: Float64Array,
): Promise<Uint8Array> {
  const groups = new Float64Array(sampleIds.length)
  const folds = new Uint8Array(sampleIds.length)
  for (let start = 0; start < sampleIds.length; start += ROWS_PER_TURN) {
    const ids = Array.from(sampleIds.subarray(start, start + ROWS_PER_TURN))
    for (const [index, row] of (await trainingRows(db, ids)).entries()) {
      groups[start + index] = row.groupId
      folds[start + index] = foldOf(row)
    }
    await setImmediate()
  }
  const firsts = await readNearCopies(db, { sampleIds, groups })
  return heldOutTogether({ groups, folds }, firsts).folds
}
