import { NONE } from '@/lib/engine/features/feature-rows'
import { CHARACTER_ROOT, type NgramTree } from '@/lib/engine/features/ngram-tree'
import { EMPTY } from '@/lib/engine/features/slots'
import type { NgramRange } from '@/lib/engine/settings'

/** Stands before and after a word, as in the n-grams of a corpus. */
const EDGE = 0x20

type Found = (feature: number, start: number, end: number) => void

/**
 * Reports the features that are n-grams of characters of the word text[start … end), with their places.
 * The edges of a word have no width: an n-gram that begins with one begins where the word does.
 */
export function createCharacterTrace(
  range: NgramRange | null,
  tree: NgramTree,
  featureOf: Int32Array,
  found: Found,
): (text: string, start: number, end: number) => void {
  if (range === null) return () => {}
  const [shortest, longest] = range

  function followFrom({ symbols, places }: Spelling, from: number): void {
    let node: number = CHARACTER_ROOT
    const to = Math.min(symbols.length, from + longest)
    for (let at = from; at < to && node !== EMPTY; at++) {
      node = tree.find(node, symbols[at]!)
      const feature = at - from + 1 < shortest ? NONE : (featureOf[node] ?? NONE)
      if (feature !== NONE) found(feature, places[from]!, places[at + 1]!)
    }
  }

  return (text, start, end) => {
    const spelling = spell(text, start, end)
    for (let from = 0; from < spelling.symbols.length; from++) followFrom(spelling, from)
  }
}

/** Symbol i of a word with its edges stands at places[i] … places[i + 1] − 1. */
type Spelling = { readonly symbols: readonly number[]; readonly places: readonly number[] }

function spell(text: string, start: number, end: number): Spelling {
  const symbols = [EDGE]
  const places = [start, start]
  let at = start
  for (const character of text.slice(start, end)) {
    symbols.push(character.codePointAt(0)!)
    at += character.length
    places.push(at)
  }
  symbols.push(EDGE)
  places.push(end)
  return { symbols, places }
}
