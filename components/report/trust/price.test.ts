import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapest, costAt } from './price'

/** 60 answers 90 % sure and right, 40 answers 45 % sure and half of these right. */
const thresholds = {
  answered: [...Array(46).fill(100), ...Array(45).fill(60), ...Array(10).fill(0)],
  right: [...Array(46).fill(80), ...Array(45).fill(60), ...Array(10).fill(0)],
}

test('where a wrong answer costs more than looking at all that are less sure, these are left to people', () => {
  // 20 wrong for 5 each, or 40 looks for 1 each
  expect(costAt(thresholds, { wrong: 5, look: 1 }, 0)).toBe(100)
  expect(cheapest(thresholds, { wrong: 5, look: 1 })).toEqual({ threshold: 46, cost: 40 })
})

test('where it costs no more, everything is answered', () => {
  expect(cheapest(thresholds, { wrong: 2, look: 1 })).toEqual({ threshold: 0, cost: 40 })
  expect(cheapest(thresholds, { wrong: 0, look: 1 })).toEqual({ threshold: 0, cost: 0 })
})

test('no threshold costs less than the cheapest', () => {
  const answers = fc.array(fc.record({ sure: fc.integer({ min: 0, max: 100 }), is: fc.boolean() }))
  const cost = fc.integer({ min: 0, max: 50 })
  fc.assert(
    fc.property(answers, cost, cost, (all, wrong, look) => {
      const at = Array.from({ length: 101 }, (_, t) => all.filter(({ sure }) => sure >= t))
      const curve = {
        answered: at.map(({ length }) => length),
        right: at.map((some) => some.filter(({ is }) => is).length),
      }
      const best = cheapest(curve, { wrong, look })
      for (let t = 0; t < 100; t++) {
        expect(best.cost).toBeLessThanOrEqual(costAt(curve, { wrong, look }, t))
      }
      expect(best.cost).toBe(costAt(curve, { wrong, look }, best.threshold))
    }),
  )
})
