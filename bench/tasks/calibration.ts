import { type Luck, luckOf, luckOfLearning } from '@/bench/report/luck'
import { readLines } from '@/bench/sets/data-set'
import { learnDraw } from '@/bench/sets/learn-draw'
import { drawTagged } from '@/bench/sets/tagged-draws'
import type { Answers } from '@/lib/engine/evaluation/answers'
import { expectedCalibrationError } from '@/lib/engine/evaluation/calibration/calibration-error'
import type { Settings } from '@/lib/engine/settings'
import { hasTag, type TagRows } from '@/lib/engine/tag-rows'
import { answerTest } from './scores'

export type CalibrationAsk = {
  readonly train: string
  readonly test: string
  /** How many texts are tagged, and how many draws there are of each number. */
  readonly sizes: readonly number[]
  readonly draws: number
  readonly settings: Partial<Settings>
}

/** An expected calibration error, and what a model would show that is as sure and right exactly as often. */
export type Judged = {
  readonly error: number
  readonly luck: Luck
  /** The luck of one that learnt how often answers come true from as many texts as it is judged on. */
  readonly learning: Luck
  /** How much surer it is on average than it is right. */
  readonly bias: number
}

export type CalibrationAnswer = {
  readonly size: number
  readonly outOfFold: Judged
  /** On as many unseen texts as were tagged, and on all there are. */
  readonly unseen: Judged
  readonly allUnseen: Judged
}

/** How far confidences are from how often they come true, of a training of each draw. */
export async function calibration({
  train,
  test,
  sizes,
  draws,
  settings,
}: CalibrationAsk): Promise<CalibrationAnswer[]> {
  const lines = readLines(train).filter(({ tags }) => tags.length > 0)
  const testLines = readLines(test).filter(({ tags }) => tags.length > 0)
  const judged: CalibrationAnswer[] = []
  for (const draw of drawAll(lines.length, sizes, draws)) {
    const { model, outOfFold } = await learnDraw(lines, draw, settings)
    const unseen = answerTest(model, testLines)
    judged.push({
      size: draw.length,
      outOfFold: judge(outOfFold.tags, outOfFold.answers, draw.length),
      unseen: judge(unseen.test.tags, unseen.answers, draw.length),
      allUnseen: judge(unseen.test.tags, unseen.answers, testLines.length),
    })
  }
  return judged
}

function drawAll(texts: number, sizes: readonly number[], draws: number): number[][] {
  const fitting = sizes.filter((size) => size <= texts)
  return Array.from({ length: draws }, (_, draw) =>
    drawTagged(texts, Math.max(...fitting), draw),
  ).flatMap((drawn) => fitting.map((size) => drawn.slice(0, size)))
}

/** Of so many texts, evenly spread. */
function judge(tags: TagRows, { topTags, topConfidences }: Answers, wanted: number): Judged {
  const texts = topTags.length
  const count = Math.min(wanted, texts)
  const places = Int32Array.from({ length: count }, (_, i) => Math.floor((i * texts) / count))
  const confidences = Float32Array.from(places, (text) => topConfidences[text] ?? 0)
  const isRight = Uint8Array.from(places, (text) => Number(hasTag(tags, text, topTags[text] ?? 0)))
  const sum = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((all, one) => all + one, 0)
  return {
    error: expectedCalibrationError(confidences, isRight),
    luck: luckOf(confidences),
    learning: luckOfLearning(confidences),
    bias: (sum(confidences) - sum(isRight)) / count,
  }
}
