import type { NgramRange } from '@/lib/engine/settings'
import type { Fold } from '@/lib/engine/text/accents'
import { EDGE } from './character-ngrams'
import { Int32List } from './int32-list'
import { CHARACTER_ROOT, type NgramTree } from './ngram-tree'
import { EMPTY } from './slots'

const WHITE_SPACE = /\s/

/** The characters that n-grams across words are made of, a run of white space as one edge; `onSymbol` gets their places. */
export function spellText(
  text: string,
  fold: Fold,
  onSymbol: (symbol: number, start: number, end: number) => void,
): void {
  let last = EDGE
  let at = 0
  onSymbol(EDGE, 0, 0)
  for (const character of text) {
    const start = at
    at += character.length
    for (const folded of WHITE_SPACE.test(character) ? ' ' : fold(character)) {
      const symbol = folded.codePointAt(0)!
      if (symbol !== EDGE || last !== EDGE) onSymbol(symbol, start, at)
      last = symbol
    }
  }
  if (last !== EDGE) onSymbol(EDGE, at, at)
}

/**
 * N-grams of all characters of a text, across its words and with the marks between them: "い！" and "ない本", where no space tells words
 * apart. Appends their nodes. Those within a word are met there, too, and so count twice: measured, both together are better than either alone
 * (bench/README.md, "How texts are read"). Nothing is remembered, since texts, unlike words, do not come again.
 */
export function createTextNgrams(
  [shortest, longest]: NgramRange,
  tree: NgramTree,
  grow: boolean,
  fold: Fold,
): (text: string, nodes: Int32List) => void {
  const symbols = new Int32List()
  return (text, nodes) => {
    symbols.length = 0
    spellText(text, fold, (symbol) => symbols.push(symbol))
    for (let from = 0; from < symbols.length; from++) {
      let node: number = CHARACTER_ROOT
      const to = Math.min(symbols.length, from + longest)
      for (let at = from; at < to && node !== EMPTY; at++) {
        const symbol = symbols.items[at]!
        node = grow ? tree.intern(node, symbol) : tree.find(node, symbol)
        if (node !== EMPTY && at - from + 1 >= shortest) nodes.push(node)
      }
    }
  }
}
