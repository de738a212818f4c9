import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf } from '@/lib/engine/evaluation/near-copies/marks'
import { mostCovering } from './most-covering'

/** All steps at once. */
function covering(...given: Parameters<typeof mostCovering>): number[] {
  const steps = mostCovering(...given)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

const choose = (texts: readonly string[], known: readonly string[], count: number) =>
  covering(texts.map(marksOf), known.map(marksOf), count).map((place) => texts[place])

const parcels = ['my parcel is late', 'the parcel is late again', 'a parcel is late and lost']
const logins = ['no login with password', 'login and password fail']
const single = 'weather'

test('each kind comes once before any comes twice, the larger first', () => {
  const chosen = choose([single, ...logins, ...parcels], [], 3)
  expect(parcels).toContain(chosen[0])
  expect(logins).toContain(chosen[1])
  expect(chosen[2]).toBe(single)
})

test('what is like a known text comes last', () => {
  const [first, ...others] = parcels
  const chosen = choose([...others, ...logins, single], [first ?? ''], 5)
  expect(logins).toContain(chosen[0])
})

// log(4 / 2)² of a shared mark, log(4 / 1)² of its own: cosines are ln²2 / (ln²2 + ln²4) = 1 / 5.
test('near is the cosine of weighed marks', () => {
  const of = (...marks: number[]) => Int32Array.from(marks)
  const texts = [of(1, 2), of(1, 3), of(4, 5), of(6)]
  // gains: 1 + 1/5, 1 + 1/5, 1, 1; then, with the first covered: 1 − 1/5, 1, 1
  expect(covering(texts, [], 4)).toEqual([0, 2, 3, 1])
  expect(covering(texts, [of(1, 2)], 4)).toEqual([2, 3, 1, 0])
})

test('texts without marks come in their order, and last', () => {
  expect(choose(['1', '2', '3'], [], 2)).toEqual(['1', '2'])
  expect(choose(['1', '2', ...logins], [], 4)).toEqual([...logins, '1', '2'])
  expect(choose(['same words', 'same words'], [], 9)).toEqual(['same words', 'same words'])
  expect(choose([], ['any'], 3)).toEqual([])
})

test('what differs in a name only is one kind, however common its form', () => {
  const forms = ['Ann', 'Bob', 'Cem', 'Dan'].map((name) => `Hello ${name}, the parcel is not here`)
  const chosen = choose([...forms, single], [], 2)
  expect(forms).toContain(chosen[0])
  expect(chosen[1]).toBe(single)
})

test('different places, as many as were asked for, the same each time; more of them begin alike', () => {
  const marks = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 })
  const texts = fc.array(
    marks.map((own) => Int32Array.from(own).sort()),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(texts, texts, fc.nat(12), (from, known, count) => {
      const chosen = covering(from, known, count)
      expect(chosen).toHaveLength(Math.min(count, from.length))
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(covering(from, known, 12).slice(0, count)).toEqual(chosen)
    }),
  )
})
