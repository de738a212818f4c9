import 'server-only'
import type { RandomCheckTextRow } from '@/db/versions/random-checks'
import type { CheckedShare, RandomCheck } from '@/lib/contracts/random-check'
import { wilsonInterval } from '@/lib/engine/evaluation/metrics/wilson'
import { isRight } from '@/lib/services/versions/is-right'

type Text = Pick<RandomCheckTextRow, 'answerTags' | 'confidence' | 'rightTags'>
type Judged = { confidence: number; isRight: boolean; fitsNoTag: boolean }
type Estimates = Pick<RandomCheck, 'judged' | 'right' | 'fits_no_tag' | 'thresholds'>

const THRESHOLDS = 100

/** What the judged texts of a check say of all texts that they were drawn from: the drawing was at random, so shares are theirs. */
export function estimate(texts: readonly Text[], { multi }: { multi: boolean }): Estimates {
  const judged = texts.flatMap(({ answerTags, confidence, rightTags }): Judged[] =>
    rightTags === null ? [] : [{ confidence, ...verdictOn(answerTags, rightTags, multi) }],
  )
  return {
    judged: judged.length,
    right: share(judged, isJudgedRight),
    fits_no_tag: share(judged, ({ fitsNoTag }) => fitsNoTag),
    thresholds: multi ? null : Array.from({ length: THRESHOLDS }, (_, step) => at(judged, step)),
  }
}

/** No answer is right where no tag fits, and nowhere else. */
function verdictOn(answer: number[], rightTags: number[], multi: boolean) {
  const isWhole = multi || answer.length === 0
  return {
    fitsNoTag: rightTags.length === 0,
    isRight: isRight({ multi: isWhole }, answer, rightTags),
  }
}

const isJudgedRight = ({ isRight }: Judged) => isRight

/** What is answered when answers have to be at least so sure, in percent. */
function at(judged: readonly Judged[], percent: number) {
  const isAnswered = ({ confidence }: Judged) => 100 * confidence >= percent
  const answered = judged.filter(isAnswered)
  return { answered: share(judged, isAnswered), right: share(answered, isJudgedRight) }
}

function share(judged: readonly Judged[], isIn: (one: Judged) => boolean): CheckedShare {
  const texts = judged.filter(isIn).length
  return { texts, of: judged.length, interval: wilsonInterval(texts, judged.length) }
}
