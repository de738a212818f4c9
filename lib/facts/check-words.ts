import type { CheckedShare, RandomCheck } from '@/lib/contracts/random-check'
import { interval, percent, wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'

/** From fewer texts nothing can be said. */
export const LEAST_JUDGED = 10
/** What most who let a program answer by itself ask for; a mistake in twenty is noticed, and borne. */
const WANTED = 0.95

/** The newest check of a version with enough judged texts, else of the newest version that has one. */
export function tellingCheck(
  checks: readonly RandomCheck[],
  version: number,
): { check: RandomCheck; isEarlier: boolean } | null {
  const telling = checks.filter(({ judged }) => judged >= LEAST_JUDGED)
  const own = telling.find((check) => check.version === version)
  if (own) return { check: own, isEarlier: false }
  const earlier = telling
    .filter((check) => check.version < version)
    .sort((one, other) => other.version - one.version)[0]
  return earlier ? { check: earlier, isEarlier: true } : null
}

/** Round ones, and few: the finer the steps, the more a threshold that these texts like would be one of chance. */
export const THRESHOLDS = [0, 50, 60, 70, 80, 90, 95, 99] as const

/** “54.0% (40.4 to 67.0)”: with its interval, always. */
export function shareWords({ texts, of, interval: ends }: CheckedShare): string {
  return `${percent(texts / of)} (${interval(ends)})`
}

/** How a version does on texts as they come, at a threshold in percent. */
export function checkSentences(check: RandomCheck, threshold: number): string[] {
  const { right, fits_no_tag: none, thresholds, population } = check
  const so = thresholds?.[threshold]
  return [
    `Of ${plural('text', right.of)} drawn at random from ${plural('untagged one', population)}, v${check.version} answered ${right.texts} rightly: ${shareWords(right)}, in brackets the 95% interval.`,
    ...(so ? [thresholdSentence(so, threshold)] : []),
    ...(none.texts > 0
      ? [`${none.texts} ${none.texts === 1 ? 'fits' : 'fit'} no tag: ${shareWords(none)}.`]
      : []),
  ]
}

type AtThreshold = NonNullable<RandomCheck['thresholds']>[number]

function thresholdSentence({ answered, right }: AtThreshold, threshold: number): string {
  if (right.of === 0) return `None was answered at least ${threshold}% sure.`
  const were = answered.texts === 1 ? 'was' : 'were'
  return `${answered.texts} ${were} answered at least ${threshold}% sure, ${right.texts} of these rightly: ${shareWords(right)}.`
}

/**
 * The lowest threshold, in percent, from which on an answer is right often enough, as far as the judged texts tell; null where
 * none is, or too few are so sure.
 */
export function advisedThreshold({ thresholds }: RandomCheck): number | null {
  const found = THRESHOLDS.find((threshold) => {
    const right = thresholds?.[threshold]?.right
    return right && right.of >= LEAST_JUDGED && right.texts >= WANTED * right.of
  })
  return found ?? null
}

/** From which certainty on answers can be taken, and what that leaves to people; null for versions with several tags. */
export function adviceSentence(check: RandomCheck): string | null {
  if (check.thresholds === null) return null
  const threshold = advisedThreshold(check)
  const at = threshold === null ? undefined : check.thresholds[threshold]
  if (threshold === null || !at) {
    return `At no certainty ${wholePercent(WANTED)} of the answers are right: leave all of them to people, or to a tag for what fits none.`
  }
  const { answered, right } = at
  const left = answered.of - answered.texts
  const start =
    threshold === 0
      ? 'Every answer can be taken'
      : `Take answers that are at least ${threshold}% sure`
  return `${start}: ${right.texts} of ${right.of} are right, ${shareWords(right)}, and ${left} of ${answered.of} ${left === 1 ? 'is' : 'are'} left to people. These texts drew that line, so expect a little less.`
}
