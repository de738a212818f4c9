import { CHARACTER_ROOT, type NgramNodes, WORD_ROOT } from '@/lib/engine/features/ngram-tree'
import type { Strings } from '@/lib/engine/features/string-table'

/** An n-gram for people: terms with spaces between them, or the characters of a part of a word. */
export function ngramText(nodes: NgramNodes, terms: Strings, node: number): string {
  const symbols: number[] = []
  let at = node
  while (at > CHARACTER_ROOT) {
    symbols.unshift(nodes.symbols[at]!)
    at = nodes.parents[at]!
  }
  return at === WORD_ROOT
    ? symbols.map((term) => stringAt(terms, term)).join(' ')
    : String.fromCodePoint(...symbols)
}

function stringAt({ starts, chars }: Strings, id: number): string {
  return String.fromCharCode(...chars.subarray(starts[id], starts[id + 1]))
}
