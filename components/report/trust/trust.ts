import type { ReliabilityBin } from '@/lib/contracts/metrics'
import { percent, wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'

/** From fewer texts nothing can be said. */
const LEAST_TEXTS = 20
/** Differences below five points change nobody's decision. */
const SLIGHT = 0.05
/** Ten parts are judged at once: 2.81 standard errors instead of 1.96, so that in 1 of 40 reports one is named by chance. */
const MANY_PARTS = 2.81 / 1.96

/**
 * Whether “80% sure” can be believed, of the likeliest tag or of one, and where it claims too much; null where nothing was
 * measured.
 */
export function trustSentence(bins: readonly ReliabilityBin[], tag?: string): string | null {
  const near = bins.toSorted(
    (one, other) => Math.abs(one.confidence - 0.8) - Math.abs(other.confidence - 0.8),
  )[0]
  if (!near) return null
  return [nearWords(near, tag), boastWords(bins, near, tag)].filter(Boolean).join(' ')
}

/** Between which certainties the texts of a part lie: “73% to 86%”. */
function rangeWords(bin: ReliabilityBin): string {
  const [from, to] = [wholePercent(bin.from), wholePercent(bin.to)]
  return from === to ? from : `${from} to ${to}`
}

function nearWords(bin: ReliabilityBin, tag: string | undefined): string {
  const { confidence, right, interval, texts } = bin
  const [low, high] = interval
  const of = `of ${plural('tagged text', texts)} that it was ${rangeWords(bin)} sure of`
  const fact =
    tag === undefined
      ? `${of}, ${wholePercent(right)} are right`
      : `${of} ${tag}, ${wholePercent(right)} have it`
  if (texts < LEAST_TEXTS) return `Too few texts to say: ${fact}.`
  if (low <= confidence && confidence <= high) return `Yes: ${fact}.`
  const gap = right - confidence
  const how = gap > 0 ? 'too modest' : 'too sure of itself'
  return Math.abs(gap) < SLIGHT
    ? `Nearly, it is slightly ${how}: ${fact}.`
    : `No, it is ${how}: ${fact}.`
}

/** The part with the most mistakes beyond those that it admits. */
function boastWords(
  bins: readonly ReliabilityBin[],
  near: ReliabilityBin,
  tag: string | undefined,
): string | null {
  const boasts = bins
    .filter((bin) => bin !== near && isBoast(bin))
    .sort((one, other) => mistakesBeyond(other) - mistakesBeyond(one))
  const [worst, ...others] = boasts
  if (!worst) return null
  const { confidence, right, texts } = worst
  const fact = tag === undefined ? `right in ${percent(right)}` : `${percent(right)} have it`
  const more = others.length === 0 ? '' : ` It also does in ${plural('other part', others.length)}.`
  const where = worst === bins.at(-1) ? 'Where it is surest' : 'Elsewhere'
  return `${where} it claims too much: ${percent(confidence)} sure, ${fact} of ${plural('text', texts)}.${more}`
}

function isBoast({ texts, confidence, right, interval }: ReliabilityBin): boolean {
  return texts >= LEAST_TEXTS && confidence - right > MANY_PARTS * (interval[1] - right)
}

function mistakesBeyond({ texts, confidence, right }: ReliabilityBin): number {
  return texts * (confidence - right)
}
