import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseText } from '@/lib/engine/text/normalise'
import { anyText } from '@/lib/testing/engine/any-text'
import { createRawPlaces } from './raw-places'

const PLAIN = { language: 'en', read_html: false } as const

/** A final sigma is the only letter whose lower case depends on its neighbours; its length does not. */
const withoutFinalSigma = (text: string) => text.replaceAll('ς', 'σ')

/** The raw text of each code unit of the normalised one. */
function runsOf(raw: string): { start: number; end: number; normalised: string }[] {
  const normalised = normaliseText(raw)
  const places = createRawPlaces(PLAIN, raw, normalised)
  return Array.from({ length: normalised.length }, (_, at) => ({
    start: places.startOf(at),
    end: places.endOf(at + 1),
    normalised: normalised[at]!,
  }))
}

function expectSound(raw: string): void {
  let before = { start: 0, end: 0, units: '' }
  for (const { start, end, normalised } of runsOf(raw)) {
    const same = start === before.start && end === before.end
    if (!same) expect(start).toBeGreaterThanOrEqual(before.end)
    before = { start, end, units: (same ? before.units : '') + normalised }
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(raw.length)
    const run = withoutFinalSigma(normaliseText(raw.slice(start, end)))
    expect(run.startsWith(withoutFinalSigma(before.units))).toBe(true)
  }
}

test('every character of the normalised text comes from the raw characters it is said to come from', () => {
  fc.assert(fc.property(anyText, expectSound), { numRuns: 2_000, seed: 1 })
})

test('that holds for every character of Unicode beside a letter, a mark and a syllable', () => {
  for (let block = 0; block < 0x110000; block += 64) {
    const characters = Array.from({ length: 64 }, (_, i) => String.fromCodePoint(block + i))
    const raw = characters.map((c) => `a${c}\u0301각${c}ᅡ\u3099か${c}`).join('')
    const normalised = normaliseText(raw)
    const places = createRawPlaces(PLAIN, raw, normalised)
    expect(places.endOf(normalised.length) <= raw.length).toBe(true)
    // were one run longer or shorter than said, all places after it would be wrong
    const rebuilt = new Map<number, number>()
    for (let at = 0; at < normalised.length; at++)
      rebuilt.set(places.startOf(at), places.endOf(at + 1))
    const pieces = [...rebuilt].map(([start, end]) => normaliseText(raw.slice(start, end)))
    expect(withoutFinalSigma(pieces.join(''))).toBe(withoutFinalSigma(normalised))
  }
})

test.each([
  ['plain', 'The Quick', 4, 'quick', 'Quick'],
  ['a ligature', 'my ﬁne text', 3, 'fine', 'ﬁne'],
  ['a soft hyphen', 'co\u00adoperate', 0, 'cooperate', 'co\u00adoperate'],
  ['marks apart', 'un cafe\u0301 noir', 3, 'café', 'cafe\u0301'],
  ['pairs', '𝐇𝐞𝐥𝐥𝐨 👍', 0, 'hello', '𝐇𝐞𝐥𝐥𝐨'],
  ['what grows', 'İİ ok', 5, 'ok', 'ok'],
  ['an apostrophe', '😀 don’t', 3, "don't", 'don’t'],
])('a word is found again: %s', (_, raw, at, word, found) => {
  const normalised = normaliseText(raw)
  expect(normalised.slice(at, at + word.length)).toBe(word)
  const places = createRawPlaces(PLAIN, raw, normalised)
  expect(raw.slice(places.startOf(at), places.endOf(at + word.length))).toBe(found)
})
