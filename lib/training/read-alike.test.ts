import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Settings } from '@/lib/contracts/settings'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const others = [
  { text: 'my invoice is wrong', tags: ['Billing'] },
  { text: 'charged twice again', tags: ['Billing'] },
  { text: 'where is the parcel', tags: ['Delivery'] },
  { text: 'the courier never came', tags: ['Delivery'] },
]

async function warningsOf(
  one: string,
  other: string,
  settings: Partial<Settings> = {},
): Promise<string[]> {
  const model = await bench.createModel(settings)
  await bench.upload(model, [
    ...others,
    { text: one, tags: ['Billing'] },
    { text: other, tags: ['Delivery'] },
  ])
  const { warnings } = await bench.train(model)
  return warnings.filter((warning) => warning.includes('same words'))
}

test('texts that differ in signs only are named, with the expression that tells them apart', async () => {
  expect(await warningsOf('help with C++ please', 'help with C# please')).toEqual([
    'Some texts with different tags are read as the same words, so no answer can tell them apart: “help with C++ please” (Billing) and “help with C# please” (Delivery). In Tune, an own expression for “c++” would: c\\+\\+',
  ])
  const regular_expressions = [{ name: 'CPP', pattern: 'c\\+\\+' }]
  expect(
    await warningsOf('help with C++ please', 'help with C# please', { regular_expressions }),
  ).toEqual([])
})

test.each<[string, string, Partial<Settings>, string]>([
  ['was charged', 'was charging', {}, '“Stemming” off'],
  ['room 12', 'room 345', {}, '“Treat amounts, dates, times alike” off'],
  [
    'el papa',
    'el papá',
    { ignore_accents: true, use_stemming: false },
    '“Accents do not matter” off',
  ],
  ['so late :)', 'so late :(', {}, '“Social media” on'],
])('“%s” and “%s” are told apart by a setting', async (one, other, settings, remedy) => {
  const [warning] = await warningsOf(one, other, settings)
  expect(warning).toContain(`In Tune, ${remedy} would.`)
})

test('copies with different tags, and texts that share a tag, are no matter of reading', async () => {
  expect(await warningsOf('Help me now', 'help  me NOW')).toEqual([])
})
