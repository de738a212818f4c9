import { beforeAll, expect, test } from 'vitest'
import type { Model } from '@/lib/engine/model'
import { encodeModel } from '@/lib/engine/model-file/encode'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { checkedModel } from './checked-model'

let single: Model
let multi: Model
beforeAll(() => {
  single = train(trainingSetOf(exampleTexts(90, false))).model
  multi = train(trainingSetOf(exampleTexts(90, true))).model
})

/** What is said of the model when one of its numbers is another. */
function refusal(model: Model, place: (copy: Model) => Float32Array | Float64Array, to: number) {
  const bytes = encodeModel(model)
  const copy = checkedModel(bytes)
  place(copy)[0] = to
  try {
    checkedModel(encodeModel(copy))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test('models that were trained are sound, also with a tag that can never be answered', () => {
  expect(checkedModel(encodeModel(single)).tags).toEqual(single.tags)
  expect(checkedModel(encodeModel(multi)).tags).toEqual(multi.tags)
  expect(refusal(single, ({ trained }) => trained.classifier.bias, -Infinity)).toBeNull()
})

test('numbers that would make confidences of no number are refused by the name of their array', () => {
  const weights = (copy: Model) => copy.trained.classifier.weights
  const slopes = ({ calibration }: Model) =>
    calibration.kind === 'multi' ? calibration.slopes : new Float64Array(1)
  const said = (name: string) => `its ${name} are no numbers to compute with`
  expect(refusal(single, weights, Number.NaN)).toBe(said('weights'))
  expect(refusal(single, ({ trained }) => trained.idf, Infinity)).toBe(said('idf'))
  expect(refusal(single, ({ trained }) => trained.classifier.bias, Infinity)).toBe(said('biases'))
  expect(refusal(multi, slopes, Number.NaN)).toBe(said('slopes'))
})
