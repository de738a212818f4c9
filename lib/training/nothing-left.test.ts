import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const under = (texts: readonly string[]) =>
  texts.map((text, index) => ({ text, tags: [index % 2 === 0 ? 'A' : 'B'] }))

test('nothing left of the texts: with stopwords only, training fails in words', async () => {
  const model = await bench.createModel({ language: 'en', stopwords: true })
  await bench.upload(model, under(['the and of', 'is it', 'to be', 'we were', 'you have', 'this']))
  const { state, error } = await bench.run(model)
  expect(state).toBe('failed')
  expect(error).toMatch(/nothing is left of the tagged texts, .*Keep the stopwords/)
})

test('nothing left of the texts: with signs only, training fails in words', async () => {
  const model = await bench.createModel({ preprocess_social_media: false })
  await bench.upload(model, under(['???', '!!!', '---', '***', '%%%', '...']))
  const { state, error } = await bench.run(model)
  expect(state).toBe('failed')
  expect(error).toMatch(/nothing is left of the tagged texts, .*Tag texts with words/)
})

test('nothing left of the texts: of some, the version says of how many', async () => {
  const model = await bench.createModel({ preprocess_social_media: false })
  await bench.upload(model, [
    ...trainingTexts(),
    { text: '?!?', tags: ['Login'] },
    { text: '---', tags: ['Billing'] },
  ])
  await bench.train(model)
  const { warnings } = await bench.run(model)
  expect(warnings?.join()).toContain('Nothing to learn from in 2 texts of punctuation')
})
