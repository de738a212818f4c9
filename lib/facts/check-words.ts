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

/** “27 of 50, 54.0% (40.4 to 67.0)”: with its interval, always. */
export function shareWords({ texts, of, interval: ends }: CheckedShare): string {
  return `${texts} of ${of}, ${percent(texts / of)} (${interval(ends)})`
}

/** How a version does on texts as they come, at a threshold in percent. */
export function checkSentences(check: RandomCheck, threshold: number): string[] {
  const { right, fits_no_tag, thresholds, population } = check
  const so = thresholds?.[threshold]
  return [
    `Of ${plural('text', right.of)} drawn at random from ${plural('untagged one', population)}, v${check.version} answered ${shareWords(right)}, rightly.`,
    ...(so ? [thresholdSentence(so, threshold)] : []),
    ...(fits_no_tag.texts > 0 ? [`${shareWords(fits_no_tag)}, fit no tag.`] : []),
  ]
}

type AtThreshold = NonNullable<RandomCheck['thresholds']>[number]

function thresholdSentence({ answered, right }: AtThreshold, threshold: number): string {
  if (right.of === 0) return `None was answered at least ${threshold}% sure.`
  return `At least ${threshold}% sure were ${answered.texts}, of which ${shareWords(right)}, are right.`
}

/**
 * The lowest certainty from which on an answer is right often enough, as far as the judged texts tell; null where none is, or
 * too few are so sure.
 */
export function advisedThreshold({ thresholds }: RandomCheck): number | null {
  const found = thresholds?.findIndex(
    ({ right }) => right.of >= LEAST_JUDGED && right.texts >= WANTED * right.of,
  )
  return found === undefined || found < 0 ? null : found
}

export function adviceSentence(check: RandomCheck): string | null {
  if (check.thresholds === null) return null
  const threshold = advisedThreshold(check)
  const at = threshold === null ? undefined : check.thresholds[threshold]
  if (threshold === null || !at) {
    return `At no certainty ${wholePercent(WANTED)} of the answers are right: leave all of them to people, or to a tag for what fits none.`
  }
  const { answered, right } = at
  const rest = answered.of - answered.texts
  const start =
    threshold === 0
      ? 'Every answer can be taken'
      : `Take answers that are at least ${threshold}% sure`
  return `${start}: ${shareWords(right)}, are right, and ${rest} of ${answered.of} ${rest === 1 ? 'text is' : 'texts are'} left to people.`
}
