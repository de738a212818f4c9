import { kindNames } from '@/lib/engine/text/patterns'
import type { Corpus } from './corpus'
import { NONE } from './feature-rows'
import { CHARACTER_ROOT, type NgramNodes } from './ngram-tree'
import type { Strings } from './string-table'

/** The features of a model by their n-grams: all that reading a new text needs besides the settings. */
export type Vocabulary = {
  readonly terms: Strings
  /** For each term how to show it; empty for what has no form of its own, none at all where terms are words. */
  readonly surfaces: Strings
  readonly nodes: NgramNodes
  /** For each node its feature, or `NONE` for an n-gram that is only the beginning of one. */
  readonly features: Int32Array
}

const NO_STRINGS: Strings = { starts: new Int32Array(1), chars: new Uint16Array(0) }

/** Keeps of a corpus the n-grams that are features, their beginnings and their terms, in the same order. */
export function vocabularyOf(corpus: Corpus, featureOf: Int32Array): Vocabulary {
  const { parents, symbols } = corpus.nodes
  const keptNodes = keptNodesOf(featureOf, parents)
  const inCharacters = belowCharacters(parents)
  const isKeptTerm = new Uint8Array(corpus.terms.starts.length - 1)
  // the names of the kinds of tokens are the first terms of every model
  isKeptTerm.fill(1, 0, kindNames(corpus.settings.regular_expressions).length)
  for (const node of keptNodes) {
    if (node > CHARACTER_ROOT && inCharacters[node] === 0) isKeptTerm[symbols[node]!] = 1
  }
  const keptTerms = placesOfOnes(isKeptTerm)
  const newNode = newNumbers(keptNodes, parents.length)
  const newTerm = newNumbers(keptTerms, isKeptTerm.length)
  const kept = keptNodes.length
  const newParents = new Int32Array(kept)
  const newSymbols = new Int32Array(kept)
  const features = new Int32Array(kept)
  for (let i = 0; i < kept; i++) {
    const node = keptNodes[i]!
    const isOfTerms = node > CHARACTER_ROOT && inCharacters[node] === 0
    newParents[i] = node > CHARACTER_ROOT ? newNode[parents[node]!]! : NONE
    newSymbols[i] = isOfTerms ? newTerm[symbols[node]!]! : symbols[node]!
    features[i] = featureOf[node]!
  }
  return {
    terms: pickStrings(corpus.terms, keptTerms),
    surfaces:
      corpus.surfaces.starts.length > 1 ? pickStrings(corpus.surfaces, keptTerms) : NO_STRINGS,
    nodes: { parents: newParents, symbols: newSymbols },
    features,
  }
}

/** Features, everything above them and the two roots, ascending. A parent always comes before its children. */
function keptNodesOf(featureOf: Int32Array, parents: Int32Array): Int32Array {
  const isKept = new Uint8Array(parents.length)
  isKept.fill(1, 0, CHARACTER_ROOT + 1)
  for (let node = parents.length - 1; node > CHARACTER_ROOT; node--) {
    if (featureOf[node] !== NONE) isKept[node] = 1
    if (isKept[node] === 1) isKept[parents[node]!] = 1
  }
  return placesOfOnes(isKept)
}

function placesOfOnes(flags: Uint8Array): Int32Array {
  const places = new Int32Array(flags.length)
  let count = 0
  for (let place = 0; place < flags.length; place++) if (flags[place] === 1) places[count++] = place
  return places.slice(0, count)
}

/** 1 for n-grams of characters: their symbols are code points, not terms. */
export function belowCharacters(parents: Int32Array): Uint8Array {
  const isBelow = new Uint8Array(parents.length)
  isBelow[CHARACTER_ROOT] = 1
  for (let node = CHARACTER_ROOT + 1; node < parents.length; node++) {
    isBelow[node] = isBelow[parents[node]!]!
  }
  return isBelow
}

function newNumbers(kept: Int32Array, count: number): Int32Array {
  const numbers = new Int32Array(count).fill(NONE)
  for (let number = 0; number < kept.length; number++) numbers[kept[number]!] = number
  return numbers
}

function pickStrings({ starts, chars }: Strings, picked: Int32Array): Strings {
  const pickedStarts = new Int32Array(picked.length + 1)
  for (let i = 0; i < picked.length; i++) {
    pickedStarts[i + 1] = pickedStarts[i]! + starts[picked[i]! + 1]! - starts[picked[i]!]!
  }
  const pickedChars = new Uint16Array(pickedStarts[picked.length]!)
  for (let i = 0; i < picked.length; i++) {
    const start = starts[picked[i]!]!
    const to = pickedStarts[i]!
    const length = pickedStarts[i + 1]! - to
    for (let at = 0; at < length; at++) pickedChars[to + at] = chars[start + at]!
  }
  return { starts: pickedStarts, chars: pickedChars }
}
