import type { NgramRange } from '@/lib/engine/settings'
import type { Fold } from '@/lib/engine/text/accents'
import { Int32List } from './int32-list'
import { CHARACTER_ROOT, type NgramTree } from './ngram-tree'
import { EMPTY } from './slots'

/** Stands before and after a word, so that its beginning and end are n-grams of their own. */
export const EDGE = 0x20

export type CharacterNgrams = {
  /** Appends the nodes of the n-grams of the word text[start … end), whose surface has this number. */
  read(surface: number, text: string, start: number, end: number, nodes: Int32List): void
  /** Numbers of surfaces have got another meaning. */
  forget(): void
}

/** N-grams of the characters (code points) of words; each surface is worked out once and remembered. */
export function createCharacterNgrams(
  [shortest, longest]: NgramRange,
  tree: NgramTree,
  grow: boolean,
  fold: Fold,
): CharacterNgrams {
  // surface s has found[firsts[s]] … found[firsts[s + 1] − 1]
  let firsts = new Int32List()
  let found = new Int32List()
  firsts.push(0)

  function workOut(word: string): void {
    const symbols = [
      EDGE,
      ...Array.from(fold(word), (character) => character.codePointAt(0)!),
      EDGE,
    ]
    symbols.forEach((_, from) => {
      followFrom(symbols, from)
    })
    firsts.push(found.length)
  }

  function followFrom(symbols: readonly number[], from: number): void {
    let node = CHARACTER_ROOT
    const to = Math.min(symbols.length, from + longest)
    for (let at = from; at < to && node !== EMPTY; at++) {
      node = grow ? tree.intern(node, symbols[at]!) : tree.find(node, symbols[at]!)
      if (node !== EMPTY && at - from + 1 >= shortest) found.push(node)
    }
  }

  return {
    read(surface, text, start, end, nodes) {
      // surfaces that are stopwords are never asked for: they leave an empty row
      while (firsts.length <= surface) firsts.push(found.length)
      if (firsts.length === surface + 1) workOut(text.slice(start, end))
      const rowEnd = firsts.items[surface + 1]!
      for (let p = firsts.items[surface]!; p < rowEnd; p++) nodes.push(found.items[p]!)
    },
    forget() {
      firsts = new Int32List()
      found = new Int32List()
      firsts.push(0)
    },
  }
}
