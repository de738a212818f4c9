import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { LinearClassifier } from '@/lib/engine/classifiers/linear'

/**
 * The weights in a model file of LIBLINEAR, whose labels are tags counted from 1: lines of names and values, then `w`, then a line
 * for each feature and at last one for the bias. With two tags there is one plane, that of the first label.
 */
export async function readLiblinearModel(
  file: string,
  tagCount: number,
  featureCount: number,
): Promise<LinearClassifier> {
  const weights = new Float32Array(featureCount * tagCount)
  const bias = new Float64Array(tagCount)
  let labels: number[] = []
  let feature = -1
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.startsWith('label ')) labels = line.slice(6).trim().split(' ').map(Number)
    else if (line === 'w') feature = 0
    else if (feature >= 0) {
      const [first = 0, ...others] = line.trim().split(' ').map(Number)
      const row = labels.length === 2 ? [first, -first] : [first, ...others]
      row.forEach((weight, place) => {
        const tag = (labels[place] ?? 1) - 1
        if (feature < featureCount) weights[feature * tagCount + tag] = weight
        else bias[tag] = weight
      })
      feature += 1
    }
  }
  return { tagCount, weights, bias }
}
