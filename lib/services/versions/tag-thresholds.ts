import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { readAnswers } from '@/lib/answering/read-answers'
import { at } from '@/lib/at'
import type { Thresholds } from '@/lib/contracts/metrics'
import { thresholdCurve } from '@/lib/engine/evaluation/calibration/threshold-curve'
import { indexOfTag, rowOf } from './matching-rows'
import { requireVersion } from './require-version'

/** About two milliseconds of work. */
const TEXTS_PER_TURN = 20_000

/**
 * Of the out-of-fold answers with one tag: how many are at least so sure, and how many of these are right. Others get
 * their turn in between.
 */
export async function tagThresholds(
  db: Database,
  model: ModelRow,
  number: number,
  tagId: number,
): Promise<Thresholds> {
  const version = await requireVersion(db, model, number)
  const tag = indexOfTag(version, tagId)
  const file = await readAnswers(db.read, version)
  const confidences: number[] = []
  const areRight: number[] = []
  for (let text = 0; text < file.sampleIds.length; text++) {
    if (text % TEXTS_PER_TURN === TEXTS_PER_TURN - 1) await setImmediate()
    const { tags, answer } = rowOf(file, text)
    const place = answer.indexOf(tag)
    if (place < 0) continue
    confidences.push(at(file.confidences, at(file.answerStarts, text) + place))
    areRight.push(Number(tags.includes(tag)))
  }
  const { answered, right } = thresholdCurve(Float32Array.from(confidences), areRight)
  return { answered: Array.from(answered), right: Array.from(right) }
}
