import type { ReliabilityBin } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { wholePercent } from '@/lib/format/percent'

/** From fewer texts nothing can be said. */
const LEAST_TEXTS = 20
/** Differences below five points change nobody's decision. */
const SLIGHT = 0.05

/** Whether “80% sure” can be believed, of the likeliest tag or of one; null where nothing was measured near it. */
export function trustSentence(bins: readonly ReliabilityBin[], tag?: string): string | null {
  const bin = bins.toSorted(
    (one, other) => Math.abs(one.confidence - 0.8) - Math.abs(other.confidence - 0.8),
  )[0]
  if (!bin) return null
  const { confidence, right, interval, texts } = bin
  const [low, high] = interval
  const [from, to] = [wholePercent(bin.from), wholePercent(bin.to)]
  const range = from === to ? from : `${from} to ${to}`
  const of = `of ${count(texts)} texts that it was ${range} sure of`
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
