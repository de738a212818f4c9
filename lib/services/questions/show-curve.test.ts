import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/contracts/actor'
import { editModel } from '@/lib/services/models/edit-model'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { resultOf } from '@/lib/testing/until'
import { showCurve } from './show-curve'

const texts = trainingTexts().flatMap((item) => [
  item,
  { ...item, text: item.text.split(', ').reverse().join(' so ') },
])

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

async function trained(texts: ReturnType<typeof trainingTexts>) {
  const model = await bench.trainedModel(texts)
  return model
}

function curveOf(model: Awaited<ReturnType<typeof trained>>) {
  return resultOf(async () => showCurve(bench.db, await bench.reread(model), 1, 'ask'))
}

test('a curve is measured once, and its distances follow the goal', async () => {
  const model = await trained(texts)
  const result = await curveOf(model)
  expect(result.goal).toBe(0.8)
  expect(result.points.map(({ texts }) => texts / result.texts)).toEqual(
    [0.1, 0.2, 0.4, 0.7, 1].map((share) => expect.closeTo(share, 1)),
  )
  expect(result.forecast[0]?.texts).toBe(result.texts)
  const [now, , aQuarterMore] = result.forecast.map(({ score }) => score)
  expect(result.forecast[2]?.texts).toBe(result.texts + result.gain.texts)
  expect(result.gain.score).toBeCloseTo((aQuarterMore ?? 0) - (now ?? 0), 12)
  expect(result.gain.score).toBeGreaterThan(0)
  expect(result.per_tag.length).toBeGreaterThan(1)

  await editModel(bench.db, systemActor, model, { goal_f1: 0.05 })
  const easy = await showCurve(bench.db, await bench.reread(model), 1, 'look')
  expect(easy.state).toBe('ready')
  const states = easy.result?.per_tag.map(({ state }) => state) ?? []
  expect(new Set(states)).toEqual(
    new Set(result.per_tag.map(({ texts }) => (texts < 20 ? 'too_few' : 'reached'))),
  )
})

test('a handful of texts is too few, and it says so', async () => {
  const perTag = new Map<string, number>()
  const few = trainingTexts().filter(({ tags }) => {
    const name = String(tags?.[0])
    perTag.set(name, (perTag.get(name) ?? 0) + 1)
    return (perTag.get(name) ?? 0) <= 6
  })
  await expect(curveOf(await trained(few))).rejects.toThrow(
    /needs 50 tagged texts, and version 1 was trained on \d+\./,
  )
})
