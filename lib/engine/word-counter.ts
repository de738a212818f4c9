import { EMPTY } from './features/slots'
import { StringTable } from './features/string-table'
import { createTermReader, STOPPED } from './features/term-reader'
import type { Model } from './model'
import { finish, type Steps } from './steps'
import { createReadText } from './text/read-text'
import { WORD } from './text/token-spans'
import { createTokenise } from './text/tokenise'

export type WordCount = { readonly words: number; readonly unknown: number }

type Counted = Pick<Model, 'settings' | 'trained'>

/**
 * Counts the words of a text, and those that are in no feature of the model: what it says rests on the others alone.
 * Stopwords and numbers are no words here. Linear in the length of the text.
 */
export type CountWords = (text: string) => WordCount

export function createWordCounter(model: Counted): CountWords {
  return finish(wordCounterOf(model))
}

/** The same in steps: of a large model it takes a while. */
export function* wordCounterOf({ settings, trained }: Counted): Steps<CountWords> {
  const readText = createReadText(settings)
  const tokenise = createTokenise(settings)
  const known = yield* StringTable.of(trained.vocabulary.terms)
  const terms = createTermReader(settings, known, tokenise, false)
  return (text) => {
    const normalised = readText(text)
    const spans = tokenise(normalised)
    terms.forgetIfFull()
    let words = 0
    let unknown = 0
    for (let token = 0; token < spans.count; token++) {
      if (spans.kinds[token] !== WORD) continue
      const surface = terms.surfaceOf(normalised, spans.starts[token]!, spans.ends[token]!)
      const term = terms.termOf(surface)
      if (term === STOPPED) continue
      words++
      if (term === EMPTY) unknown++
    }
    return { words, unknown }
  }
}
