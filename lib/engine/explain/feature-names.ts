import { CHARACTER_ROOT, WORD_ROOT } from '@/lib/engine/features/ngram-tree'
import type { Strings } from '@/lib/engine/features/string-table'
import type { Vocabulary } from '@/lib/engine/features/vocabulary'

export type FeatureKind = 'words' | 'characters'

export type FeatureName = {
  readonly kind: FeatureKind
  /** "send back"; of characters "re…" at the beginning of a word, "…ed" at its end, "…efu…" inside. */
  readonly text: string
}

/** What the features of a model are called on screen; stems as a word that people write. */
export function createFeatureNames(vocabulary: Vocabulary): (feature: number) => FeatureName {
  const { terms, surfaces, nodes, features } = vocabulary
  const nodeOf = new Map<number, number>()
  features.forEach((feature, node) => {
    nodeOf.set(feature, node)
  })

  function shown(term: number): string {
    const surface = term + 1 < surfaces.starts.length ? stringAt(surfaces, term) : ''
    return surface === '' ? stringAt(terms, term) : surface
  }

  return (feature) => {
    const symbols: number[] = []
    let node = nodeOf.get(feature) ?? WORD_ROOT
    while (node > CHARACTER_ROOT) {
      symbols.unshift(nodes.symbols[node]!)
      node = nodes.parents[node]!
    }
    return node === CHARACTER_ROOT
      ? { kind: 'characters', text: partOfWord(String.fromCodePoint(...symbols)) }
      : { kind: 'words', text: symbols.map(shown).join(' ') }
  }
}

/** Words have a space as their edge. */
export function partOfWord(characters: string): string {
  const before = characters.startsWith(' ') ? '' : '…'
  const after = characters.endsWith(' ') ? '' : '…'
  return before + characters.trim() + after
}

function stringAt({ starts, chars }: Strings, id: number): string {
  return String.fromCharCode(...chars.subarray(starts[id], starts[id + 1]))
}
