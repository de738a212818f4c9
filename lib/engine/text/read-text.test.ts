import { expect, test } from 'vitest'
import { createAnswerer } from '@/lib/engine/classify'
import { createExplainer } from '@/lib/engine/explain/explain'
import { createKeywords } from '@/lib/engine/explain/keywords'
import { decodeModel } from '@/lib/engine/model-file/decode'
import { encodeModel } from '@/lib/engine/model-file/encode'
import type { Settings } from '@/lib/engine/settings'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'

const examples = exampleTexts(120, false)

function modelOf(texts: string[], settings: Partial<Settings>) {
  return decodeModel(encodeModel(train(trainingSetOf({ ...examples, texts }, settings)).model))
}

test('a model that reads HTML answers it as the text in it, whichever it was trained on', () => {
  const marked = examples.texts.map((text) => `<div class="refund"><p>${text}&nbsp;</p></div>`)
  const [ofHtml, ofText] = [marked, examples.texts].map((texts) =>
    createAnswerer(modelOf(texts, { read_html: true })),
  )
  for (const [at, text] of examples.texts.entries()) {
    const expected = ofText!.probabilities(text)
    expect(ofHtml!.probabilities(text)).toEqual(expected)
    expect(ofHtml!.probabilities(marked[at]!)).toEqual(expected)
    expect(ofText!.probabilities(marked[at]!)).toEqual(expected)
  }
})

test('where accents do not matter, answers do not depend on them, and forms are shown that somebody wrote', () => {
  const texts = examples.texts.map((text) => text.replaceAll('refund', 'réfund'))
  const model = modelOf(texts, { ignore_accents: true, language: 'multi_language' })
  const { probabilities } = createAnswerer(model)
  expect(probabilities('refund please')).toEqual(probabilities('réfund please'))
  const shown = createKeywords(model)(0, 10).for.map(({ feature }) => feature)
  expect(shown).toContain('réfund')
  const limits = { tags: 1, contributions: 10, places: 1, words: 10 }
  const [tag] = createExplainer(model)('a Refund', limits).tags
  const places = tag!.contributions.flatMap(({ places }) => places)
  expect(places).toContainEqual({ start: 2, end: 8 })
})
