import type { Details, Metrics, ReliabilityBin } from '@/lib/contracts/metrics'
import { count } from '@/lib/format/count'
import { tenths } from '@/lib/format/percent'
import { answersByTenth } from './threshold'

type ReliabilityShown = {
  bins: readonly ReliabilityBin[]
  error: string
  sub: string
  /** The whole sentence, of which `sub` is what the chosen tag does not say already. */
  caption: string
  /** Texts per tenth of certainty. */
  tenths: readonly number[]
  /** Of the tag; missing: of the likeliest tag of each text. */
  name: string | undefined
  /** What the error was measured in. */
  unit: string
}

/** The reliability of one tag of several, else of the likeliest tag of each text. */
export function reliabilityShown(
  { multi, per_tag, texts, calibration_error }: Metrics,
  details: Details,
  tag: number | null,
): ReliabilityShown {
  const own = details.tag_reliability?.find(({ tag_id }) => tag_id === tag)
  const name = per_tag.find(({ tag_id }) => tag_id === tag)?.name
  if (own && name !== undefined) {
    return {
      bins: own.bins,
      error: pointsApart(own.calibration_error),
      sub: 'How often texts have it',
      caption: `How often texts have ${name}, by how sure it says it is`,
      tenths: textsByTenth(own.bins),
      name,
      unit: `in tenths of certainty over all ${count(texts)} tagged texts`,
    }
  }
  const what = multi ? 'the likeliest tag' : 'it'
  const sub = `How often ${what} is right, by how sure it says it is`
  return {
    bins: details.reliability,
    error: pointsApart(calibration_error),
    sub,
    caption: sub,
    // of several tags the answers are counted, not the texts
    tenths: multi ? [] : answersByTenth(details),
    name: undefined,
    unit: `in ten parts of ${count(texts)} tagged texts`,
  }
}

function pointsApart(error: number): string {
  return `${tenths(error)} pts`
}

/** Tenths without a text have no bin. */
function textsByTenth(bins: readonly ReliabilityBin[]): number[] {
  const tenths = Array<number>(10).fill(0)
  for (const { confidence, texts } of bins) {
    const tenth = Math.min(9, Math.floor(confidence * 10))
    tenths[tenth] = (tenths[tenth] ?? 0) + texts
  }
  return tenths
}
