import { NONE } from '@/lib/engine/features/feature-rows'
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
  const nodeOf = nodesOf(features)

  function shown(term: number): string {
    const surface = term + 1 < surfaces.starts.length ? stringAt(surfaces, term) : ''
    return surface === '' ? stringAt(terms, term) : surface
  }

  return (feature) => {
    const symbols: number[] = []
    let node = nodeOf[feature] ?? WORD_ROOT
    while (node > CHARACTER_ROOT) {
      symbols.unshift(nodes.symbols[node]!)
      node = nodes.parents[node]!
    }
    return node === CHARACTER_ROOT
      ? { kind: 'characters', text: partOfWord(String.fromCodePoint(...symbols)) }
      : { kind: 'words', text: symbols.map(shown).join(' ') }
  }
}

/** The node of each feature; there may be a million, and somebody waits. */
function nodesOf(features: Int32Array): Int32Array {
  const nodeOf = new Int32Array(features.length).fill(WORD_ROOT)
  for (let node = 0; node < features.length; node++) {
    const feature = features[node]!
    if (feature !== NONE) nodeOf[feature] = node
  }
  return nodeOf
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
