import type { TextSettings } from '@/lib/engine/settings'
import { createNormalise } from '@/lib/engine/text/read-text'
import { WORD } from '@/lib/engine/text/token-spans'
import { createTokenise } from '@/lib/engine/text/tokenise'
import { type NgramTree, WORD_ROOT } from './ngram-tree'
import type { StringTable } from './string-table'
import { createTermReader } from './term-reader'

export type Whitelist = {
  /** The nodes of the entries, ascending. */
  readonly nodes: Int32Array
  /** 1 for each of these nodes. */
  readonly isListed: Uint8Array
  /** The number of words of the longest entry. */
  readonly longest: number
}

/** Gives the n-grams of the whitelist their nodes, before any text is read. */
export function layWhitelist(
  settings: TextSettings,
  terms: StringTable,
  tree: NgramTree,
): Whitelist {
  const normalise = createNormalise(settings)
  const tokenise = createTokenise(settings)
  const reader = createTermReader(settings, terms, tokenise, true)
  const nodes = new Set<number>()
  let longest = 0
  for (const entry of settings.whitelist) {
    const text = normalise(entry)
    const spans = tokenise(text)
    let node = WORD_ROOT
    for (let token = 0; token < spans.count; token++) {
      const kind = spans.kinds[token]!
      const surface = reader.surfaceOf(text, spans.starts[token]!, spans.ends[token]!)
      node = tree.intern(node, kind === WORD ? reader.termOf(surface) : kind)
    }
    if (spans.count > 0) nodes.add(node)
    longest = Math.max(longest, spans.count)
  }
  const isListed = new Uint8Array(tree.size)
  for (const node of nodes) isListed[node] = 1
  return { nodes: Int32Array.from(nodes).sort(), isListed, longest }
}
