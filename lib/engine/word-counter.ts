import { EMPTY } from './features/slots'
import { StringTable } from './features/string-table'
import { createTermReader, STOPPED } from './features/term-reader'
import type { Model } from './model'
import { finish } from './steps'
import { createReadText } from './text/read-text'
import { WORD } from './text/token-spans'
import { createTokenise } from './text/tokenise'

export type WordCount = { readonly words: number; readonly unknown: number }

/**
 * Counts the words of a text, and those that are in no feature of the model: what it says rests on the others alone.
 * Stopwords and numbers are no words here. Linear in the length of the text.
 */
export function createWordCounter({
  settings,
  trained,
}: Pick<Model, 'settings' | 'trained'>): (text: string) => WordCount {
  const readText = createReadText(settings)
  const tokenise = createTokenise(settings)
  const terms = createTermReader(
    settings,
    finish(StringTable.of(trained.vocabulary.terms)),
    tokenise,
    false,
  )
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
