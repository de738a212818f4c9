import type { Details, Metrics, ReliabilityBin } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'

type ReliabilityShown = {
  bins: readonly ReliabilityBin[]
  error: string
  sub: string
  /** Of the tag; missing: of the likeliest tag of each text. */
  name: string | undefined
  /** What the error was measured in. */
  unit: string
}

/** The reliability of one tag of several, else of the likeliest tag of each text. */
export function reliabilityShown(
  { multi, per_tag, texts, calibration_error }: Metrics,
  { reliability, tag_reliability }: Details,
  tag: number | null,
): ReliabilityShown {
  const own = tag_reliability?.find(({ tag_id }) => tag_id === tag)
  const name = per_tag.find(({ tag_id }) => tag_id === tag)?.name
  if (own && name !== undefined) {
    return {
      bins: own.bins,
      error: percent(own.calibration_error),
      sub: `How often texts have ${name}, by how sure it says it is`,
      name,
      unit: `in tenths of certainty over all ${count(texts)} texts`,
    }
  }
  return {
    bins: reliability,
    error: percent(calibration_error),
    sub: multi
      ? 'How often the likeliest tag is right, by how sure it says it is'
      : 'How often it is right, by how sure it says it is',
    name: undefined,
    unit: `in ten parts of ${count(texts)} texts`,
  }
}
