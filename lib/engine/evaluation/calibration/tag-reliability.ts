import { type Calibration, calibrate } from '@/lib/engine/calibration'
import { wilsonInterval } from '@/lib/engine/evaluation/metrics/wilson'
import { hasTag } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'
import type { ReliabilityBin } from './reliability'

const TENTHS = 10

export type TagReliability = {
  readonly calibrationError: number
  /** Tenths of confidence without a text are left out; `right` is the share of texts that have the tag. */
  readonly bins: readonly ReliabilityBin[]
}

type Tagged = Pick<TrainingSet, 'tags' | 'tagCount' | 'folds'>

/**
 * Multi-tag: of each tag k, how often texts have it, by how sure it was that they do (Murphy & Winkler 1977). Each text i
 * counts, answered or not, with its out-of-fold p_ik from `margins` (texts × tags) by the calibration that did not see
 * its fold. Bins are tenths of confidence, [0, 0.1) to [0.9, 1]: bins of the same size would put nearly all texts of a rare tag near 0
 * and leave one for all that it is sure of. Over the n_b texts of bin b, y_i 1 where text i has the tag, and n texts in all,
 *
 *   calibration error = Σ_b |Σ_{i in b} (y_i − p_ik)| / n      (Naeini et al. 2015)
 */
export function tagReliability(
  { tags, tagCount, folds }: Tagged,
  margins: Float32Array,
  withoutFold: readonly Calibration[],
): TagReliability[] {
  const texts = folds.length
  const tenths = createTenths(tagCount)
  const probabilities = new Float64Array(tagCount)
  for (let text = 0; text < texts; text++) {
    const row = margins.subarray(text * tagCount, (text + 1) * tagCount)
    calibrate(withoutFold[folds[text]!]!, row, probabilities)
    for (let tag = 0; tag < tagCount; tag++) {
      const p = probabilities[tag]!
      const place = tag * TENTHS + Math.min(TENTHS - 1, Math.floor(TENTHS * p))
      tenths.texts[place]! += 1
      tenths.sums[place]! += p
      tenths.lows[place] = Math.min(tenths.lows[place]!, p)
      tenths.highs[place] = Math.max(tenths.highs[place]!, p)
      if (hasTag(tags, text, tag)) tenths.hits[place]! += 1
    }
  }
  return Array.from({ length: tagCount }, (_, tag) => describeTag(tenths, tag, texts))
}

/** Counts and sums of each tenth of each tag: tags × 10. */
function createTenths(tagCount: number) {
  const size = tagCount * TENTHS
  return {
    texts: new Int32Array(size),
    hits: new Int32Array(size),
    sums: new Float64Array(size),
    lows: new Float64Array(size).fill(1),
    highs: new Float64Array(size),
  }
}

function describeTag(
  { texts, hits, sums, lows, highs }: ReturnType<typeof createTenths>,
  tag: number,
  all: number,
): TagReliability {
  const bins: ReliabilityBin[] = []
  let error = 0
  for (let place = tag * TENTHS; place < (tag + 1) * TENTHS; place++) {
    const n = texts[place]!
    if (n === 0) continue
    error += Math.abs(hits[place]! - sums[place]!)
    bins.push({
      texts: n,
      from: lows[place]!,
      to: highs[place]!,
      confidence: sums[place]! / n,
      right: hits[place]! / n,
      interval: wilsonInterval(hits[place]!, n),
    })
  }
  return { calibrationError: all === 0 ? 0 : error / all, bins }
}
