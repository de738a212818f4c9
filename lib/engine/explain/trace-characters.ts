import { EDGE } from '@/lib/engine/features/character-ngrams'
import { NONE } from '@/lib/engine/features/feature-rows'
import { CHARACTER_ROOT, type NgramTree } from '@/lib/engine/features/ngram-tree'
import { EMPTY } from '@/lib/engine/features/slots'
import { spellText } from '@/lib/engine/features/text-ngrams'
import type { NgramRange } from '@/lib/engine/settings'
import type { Fold } from '@/lib/engine/text/accents'

/** A feature from the character at place `from` of a spelling to the one at `to`, both included. */
type Found = (feature: number, from: number, to: number) => void

/** Characters in a row as n-grams are made of them; symbol i stands at starts[i] … ends[i] − 1 of the text. An edge has no width. */
export type Spelling = {
  readonly symbols: number[]
  readonly starts: number[]
  readonly ends: number[]
}

/** Reports the features that are n-grams of the characters of a spelling. */
export function traceCharacters(
  [shortest, longest]: NgramRange,
  tree: NgramTree,
  featureOf: Int32Array,
  { symbols }: Spelling,
  found: Found,
): void {
  for (let from = 0; from < symbols.length; from++) {
    let node: number = CHARACTER_ROOT
    const to = Math.min(symbols.length, from + longest)
    for (let at = from; at < to && node !== EMPTY; at++) {
      node = tree.find(node, symbols[at]!)
      const feature = at - from + 1 < shortest ? NONE : (featureOf[node] ?? NONE)
      if (feature !== NONE) found(feature, from, at)
    }
  }
}

/** Of the word text[start … end), as `createCharacterNgrams` reads it. */
export function spellWord(text: string, start: number, end: number, fold: Fold): Spelling {
  const spelling: Spelling = { symbols: [EDGE], starts: [start], ends: [start] }
  let at = start
  for (const character of text.slice(start, end)) {
    for (const folded of fold(character)) {
      put(spelling, folded.codePointAt(0)!, at, at + character.length)
    }
    at += character.length
  }
  put(spelling, EDGE, end, end)
  return spelling
}

/** Of a whole text, as `createTextNgrams` reads it. */
export function spellWhole(text: string, fold: Fold): Spelling {
  const spelling: Spelling = { symbols: [], starts: [], ends: [] }
  spellText(text, fold, (symbol, start, end) => put(spelling, symbol, start, end))
  return spelling
}

function put({ symbols, starts, ends }: Spelling, symbol: number, start: number, end: number) {
  symbols.push(symbol)
  starts.push(start)
  ends.push(end)
}
