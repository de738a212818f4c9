import type { TextSettings } from '@/lib/engine/settings'
import { inSlices, type Steps } from '@/lib/engine/steps'
import { type FeatureRows, NONE } from './feature-rows'
import { createNgramReader, MOST_COUNTED } from './ngram-reader'
import { NgramTree } from './ngram-tree'
import { StringTable } from './string-table'
import { weighRow } from './tf-idf'
import type { Vocabulary } from './vocabulary'

/** A text as the TF-IDF vector of its features, in row 0. Overwritten by the next call. */
export type ReadVector = (text: string) => FeatureRows

/** What reads new texts just as those of the corpus were read: the same text gives the same numbers. */
export function* createVectorReader(
  settings: TextSettings,
  { terms, nodes, features: featureOf }: Vocabulary,
  idf: Float32Array,
): Steps<ReadVector> {
  const table = yield* StringTable.of(terms)
  const tree = yield* NgramTree.of(nodes)
  const extras = new Uint8Array(featureOf.length)
  yield* inSlices(extras.length, (from, to) => {
    for (let node = from; node < to; node++) extras[node] = Number(featureOf[node] !== NONE)
  })
  const longestExtra = yield* depthOf(nodes.parents)
  const read = createNgramReader({
    settings,
    terms: table,
    tree,
    grow: false,
    extras,
    longestExtra,
  })
  yield
  const starts = new Int32Array(2)
  let features = new Int32Array(256)
  let values = new Float32Array(256)
  // where each feature was last put; only true if that place is in use and names the feature
  const places = new Int32Array(idf.length)

  function count(ngrams: Int32Array, ngramCount: number): number {
    let size = 0
    for (let p = 0; p < ngramCount; p++) {
      const feature = featureOf[ngrams[p]!]!
      if (feature === NONE) continue
      const place = places[feature]!
      if (place < size && features[place] === feature) {
        values[place] = Math.min(values[place]! + 1, MOST_COUNTED)
      } else {
        places[feature] = size
        features[size] = feature
        values[size++] = 1
      }
    }
    return size
  }

  return (text) => {
    const ngrams = read(text)
    if (ngrams.length > features.length) {
      features = new Int32Array(2 * ngrams.length)
      values = new Float32Array(2 * ngrams.length)
    }
    const size = count(ngrams.items, ngrams.length)
    weighRow(features, values, 0, size, idf)
    starts[1] = size
    return { starts, features, values }
  }
}

/** The length of the longest n-gram. */
function* depthOf(parents: Int32Array): Steps<number> {
  const depths = new Int32Array(parents.length)
  let deepest = 0
  yield* inSlices(parents.length, (from, to) => {
    for (let node = from; node < to; node++) {
      const depth = (depths[parents[node]!] ?? -1) + 1
      depths[node] = depth
      deepest = Math.max(deepest, depth)
    }
  })
  return deepest
}
