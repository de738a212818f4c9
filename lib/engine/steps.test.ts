import { expect, test } from 'vitest'
import { finish, inSlices } from './steps'

test.each([0, 1, 19_999, 20_000, 50_001])(
  'of %i entries each is looked at once, in order, and others get a turn after each slice',
  (length) => {
    const looked: [number, number][] = []
    const steps = inSlices(length, (from, to) => looked.push([from, to]))
    let turns = 0
    while (!steps.next().done) turns += 1
    expect(turns).toBe(looked.length)
    expect(looked.map(([from]) => from)).toEqual([0, ...looked.map(([, to]) => to)].slice(0, turns))
    expect(looked.at(-1)?.[1] ?? 0).toBe(length)
    for (const [from, to] of looked) expect(to - from).toBeLessThanOrEqual(20_000)
  },
)

test('what is finished at once returns what its steps return', () => {
  function* sum() {
    let total = 0
    yield* inSlices(300_000, (from, to) => {
      total += to - from
    })
    return total
  }
  expect(finish(sum())).toBe(300_000)
})
