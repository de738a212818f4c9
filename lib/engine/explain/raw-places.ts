import { normaliseText } from '@/lib/engine/text/normalise'

/**
 * Runs of characters that normalising may join: a character with its marks, the letters of one Hangul
 * syllable, kana with their voicing. Nothing joins across two runs, so a text is normalised run by run.
 */
const RUNS = /.[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f\uffa0-\uffdc]*/gsu

/** Where characters of the normalised text stand in the raw one; both ends in UTF-16 code units. */
export type RawPlaces = {
  /** Start of the run that the code unit at this place of the normalised text comes from. */
  startOf(normalised: number): number
  /** End of the run that the code unit before this place comes from. */
  endOf(normalised: number): number
}

/** The way back from `normaliseText(raw)` to `raw`. Only made to explain: reading texts needs no places in the raw one. */
export function createRawPlaces(raw: string, normalised: string): RawPlaces {
  if (raw.toLowerCase() === normalised && raw.length === normalised.length && !hasPairs(raw)) {
    return { startOf: (at) => at, endOf: (at) => at }
  }
  // the run of code unit u of the normalised text is raw[starts[u] … ends[u])
  const starts = new Int32Array(normalised.length)
  const ends = new Int32Array(normalised.length)
  let unit = 0
  for (const { 0: run, index } of raw.matchAll(RUNS)) {
    const unitEnd = Math.min(unit + normaliseText(run).length, normalised.length)
    starts.fill(index, unit, unitEnd)
    ends.fill(index + run.length, unit, unitEnd)
    unit = unitEnd
  }
  return { startOf: (at) => starts[at]!, endOf: (at) => ends[at - 1]! }
}

function hasPairs(text: string): boolean {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text)
}
