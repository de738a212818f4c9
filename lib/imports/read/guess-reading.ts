import type { FileGuess } from '@/lib/contracts/import'
import { textOfHtml } from '@/lib/engine/text/html'
import { guessHtml } from './guess-html'
import { guessLanguage, MOST_TEXTS } from './guess-language'

/** Guesses how texts are to be read where it keeps nobody waiting: a table of languages is loaded. */
export type GuessReading = typeof guessReading

/** What the texts of a column seem to be written in; in HTML, what is read of it says so and not its tags. */
export async function guessReading(
  texts: readonly string[],
): Promise<Pick<FileGuess, 'language' | 'html'>> {
  const html = guessHtml(texts)
  const read = html ? texts.slice(0, MOST_TEXTS).map(textOfHtml) : texts
  return { language: await guessLanguage(read), html }
}
