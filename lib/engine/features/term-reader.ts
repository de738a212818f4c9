import type { TextSettings } from '@/lib/engine/settings'
import { createFold, type Fold } from '@/lib/engine/text/accents'
import { kindNames } from '@/lib/engine/text/patterns'
import { createNormalise } from '@/lib/engine/text/read-text'
import { createStem } from '@/lib/engine/text/stem'
import { stopwordList } from '@/lib/engine/text/stopwords'
import { WORD } from '@/lib/engine/text/token-spans'
import type { Tokenise } from '@/lib/engine/text/tokenise'
import { Int32List } from './int32-list'
import { StringTable } from './string-table'
import type { TermSurfaces } from './term-surfaces'

/** The term of a word that is left out. */
export const STOPPED = -2

/** A reader that does not grow forgets what it has seen beyond this, so that its memory is bounded. */
const MOST_SURFACES = 50_000

/**
 * From words as they are written (surfaces) to terms: stopwords are left out, the rest is stemmed.
 * Each surface is worked out once and remembered by its number.
 */
export type TermReader = {
  surfaceOf(text: string, start: number, end: number): number
  /** The number of the term of a surface, `STOPPED`, or `EMPTY` for a term that is not known. */
  termOf(surface: number): number
  /** To be asked between texts: numbers of surfaces mean nothing any more when it says so. */
  forgetIfFull(): boolean
}

export function createTermReader(
  settings: TextSettings,
  terms: StringTable,
  tokenise: Tokenise,
  grow: boolean,
  shown?: TermSurfaces,
): TermReader {
  const stem = settings.use_stemming ? createStem(settings.language) : (word: string) => word
  const fold = createFold(settings)
  const stopwords = stopwordsOf(settings, tokenise, fold)
  let surfaces = new StringTable()
  let termOfSurface = new Int32List()
  // a token that is no word has the number of its kind as its term
  const names = grow && terms.size === 0 ? kindNames(settings.regular_expressions) : []
  for (const name of names) terms.intern(name, 0, name.length)

  function workOut(surface: number, word: string): number {
    const folded = fold(word)
    if (stopwords.has(folded)) return STOPPED
    // a stem may have accents again: the French "regl" of "regle" becomes "règl"
    const term = fold(stem(folded))
    if (!grow) return terms.find(term, 0, term.length)
    const number = terms.intern(term, 0, term.length)
    shown?.note(surfaces, surface, number)
    return number
  }

  return {
    surfaceOf(text, start, end) {
      const surface = surfaces.intern(text, start, end)
      if (surface === termOfSurface.length) {
        termOfSurface.push(workOut(surface, text.slice(start, end)))
      }
      shown?.met(surface)
      return surface
    },
    termOf: (surface) => termOfSurface.items[surface]!,
    forgetIfFull() {
      if (grow || surfaces.size < MOST_SURFACES) return false
      surfaces = new StringTable()
      termOfSurface = new Int32List()
      return true
    },
  }
}

/** Words to leave out, as surfaces; a word of the whitelist is never among them. */
function stopwordsOf(settings: TextSettings, tokenise: Tokenise, fold: Fold): Set<string> {
  const stopwords = new Set<string>()
  const normalise = createNormalise(settings)
  const wordsOf = (entry: string) => wordsIn(normalise(entry), tokenise).map(fold)
  for (const entry of stopwordList(settings.stopwords, settings.language, fold)) {
    const words = wordsOf(entry)
    if (words.length === 1) stopwords.add(words[0]!)
  }
  for (const entry of settings.whitelist) {
    for (const word of wordsOf(entry)) stopwords.delete(word)
  }
  return stopwords
}

function wordsIn(text: string, tokenise: Tokenise): string[] {
  const spans = tokenise(text)
  const words: string[] = []
  for (let token = 0; token < spans.count; token++) {
    if (spans.kinds[token] === WORD) words.push(text.slice(spans.starts[token], spans.ends[token]))
  }
  return words
}
