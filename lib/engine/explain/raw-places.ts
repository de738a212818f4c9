import type { TextSettings } from '@/lib/engine/settings'
import { placesInHtml, textOfHtml } from '@/lib/engine/text/html'
import { createNormalise } from '@/lib/engine/text/read-text'

/**
 * Runs of characters that normalising may join: a character with its marks, the letters of one Hangul
 * syllable, kana with their voicing. Nothing joins across two runs, so a text is normalised run by run.
 */
const RUNS = /.[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f\uffa0-\uffdc]*/gsu

/** Where characters of the text as it is read stand in the raw one; both ends in UTF-16 code units. */
export type RawPlaces = {
  /** Start of the run that the code unit at this place of the read text comes from. */
  startOf(read: number): number
  /** End of the run that the code unit before this place comes from. */
  endOf(read: number): number
}

type ReadSettings = Pick<TextSettings, 'language' | 'read_html'>

/** The way back from `createReadText(settings)(raw)`, which is `read`, to `raw`. Only made to explain: reading texts needs no places in the raw one. */
export function createRawPlaces(settings: ReadSettings, raw: string, read: string): RawPlaces {
  const normalise = createNormalise(settings)
  if (!settings.read_html) return placesInPlain(raw, read, normalise)
  const { starts, ends } = placesInHtml(raw)
  const plain = placesInPlain(textOfHtml(raw), read, normalise)
  return {
    startOf: (at) => starts[plain.startOf(at)]!,
    endOf: (at) => ends[plain.endOf(at) - 1]!,
  }
}

function placesInPlain(
  raw: string,
  normalised: string,
  normalise: (text: string) => string,
): RawPlaces {
  if (raw.toLowerCase() === normalised && raw.length === normalised.length && !hasPairs(raw)) {
    return { startOf: (at) => at, endOf: (at) => at }
  }
  // the run of code unit u of the normalised text is raw[starts[u] … ends[u])
  const starts = new Int32Array(normalised.length)
  const ends = new Int32Array(normalised.length)
  let unit = 0
  for (const { 0: run, index } of raw.matchAll(RUNS)) {
    const unitEnd = Math.min(unit + normalise(run).length, normalised.length)
    starts.fill(index, unit, unitEnd)
    ends.fill(index + run.length, unit, unitEnd)
    unit = unitEnd
  }
  return { startOf: (at) => starts[at]!, endOf: (at) => ends[at - 1]! }
}

function hasPairs(text: string): boolean {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text)
}
