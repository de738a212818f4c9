import { describe, expect, test } from 'vitest'
import { exampleTags, exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { createAnswerer } from './classify'
import { createDraft } from './draft'
import { ALGORITHMS } from './settings'
import { countTexts } from './tag-rows'

const LEARNT = 150

describe.each(ALGORITHMS)('a draft by %s', (algorithm) => {
  describe.each(['single', 'multi'] as const)('of %s tags', (tagging_strategy) => {
    const set = trainingSetOf(exampleTexts(200, tagging_strategy === 'multi'), {
      algorithm,
      tagging_strategy,
    })
    const rows = Int32Array.from({ length: LEARNT }, (_, row) => row)
    const { model } = train(set)
    const places = [...exampleTags.keys()]
    const draft = createDraft(set, rows, { calibration: model.calibration, places })
    const answerer = createAnswerer({ ...model, ...draft })
    const unseen = exampleTexts(60, tagging_strategy === 'multi', 9)

    test('of some texts of a corpus answers new texts nearly as a training on all of them does', () => {
      const best = (of: typeof answerer) => of.answer(unseen.texts).map(([one]) => one?.tag)
      const trained = best(createAnswerer(model))
      const same = best(answerer).filter((tag, text) => tag === trained[text]).length
      expect(same).toBeGreaterThan(50)
    })

    test('is as sure of texts of the corpus as it is when they are read anew', () => {
      const others = Int32Array.from({ length: 200 - LEARNT }, (_, at) => LEARNT + at)
      const texts = exampleTexts(200, tagging_strategy === 'multi').texts.slice(LEARNT)
      const sure = draft.sureness(others)
      answerer.answer(texts).forEach(([best], text) => {
        if (best) expect(sure[text]).toBeCloseTo(best.confidence, 6)
      })
      expect(sure.every((one) => one > 0 && one <= 1)).toBe(true)
    })
  })
})

test('a tag keeps its own numbers of the version, wherever that has it', () => {
  const set = trainingSetOf(exampleTexts(200, true), { tagging_strategy: 'multi' })
  const { calibration } = train(set).model
  const rows = Int32Array.from({ length: countTexts(set.tags) }, (_, row) => row)
  const draft = createDraft(set, rows, { calibration, places: [2, 0, 1] })
  if (calibration.kind !== 'multi' || draft.calibration.kind !== 'multi') throw new Error('single')
  const { slopes, thresholds } = calibration
  expect(draft.calibration.slopes).toEqual(
    Float64Array.of(slopes[2] ?? 0, slopes[0] ?? 0, slopes[1] ?? 0),
  )
  expect(draft.calibration.thresholds[0]).toBe(thresholds[2])
})
