import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/contracts/actor'
import { editModel } from '@/lib/services/models/edit-model'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

/** It is there twice, with another tag each time. */
const CONTRADICTING = 'refund me or help me connect'

const examples = (): { text: string; tags: string[] }[] =>
  readFileSync('lib/testing/texts/auto-becomes-multi.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('automatic tagging strategy: where the first training decides by a single text, it asks', async () => {
  const version = await bench.train(await bench.trainedModel(examples()))
  expect(version.warnings.join()).toMatch(
    /^Only 1 text of \d+ has several tags, and the model may give several, as its first training decided/,
  )
})

test('automatic tagging strategy: it is decided once, kept when the data says otherwise, and changes when somebody says so', async () => {
  const texts = examples()
  const model = await bench.trainedModel(texts.filter(({ text }) => text !== CONTRADICTING))
  await bench.upload(model, texts)
  const kept = await bench.train(await bench.reread(model))
  expect(kept.multi).toBe(false)
  expect(kept.warnings.join()).toMatch(
    /^1 text of \d+ has several tags, and the model gives one tag a text, as its first training decided/,
  )
  await editModel(bench.db, systemActor, await bench.reread(model), { tagging_strategy: 'multi' })
  const chosen = await bench.train(await bench.reread(model))
  expect(chosen).toMatchObject({ multi: true, warnings: [] })
  await editModel(bench.db, systemActor, await bench.reread(model), { tagging_strategy: 'auto' })
  expect((await bench.train(await bench.reread(model))).multi).toBe(true)
})
