import 'server-only'
import { at } from '@/lib/at'
import type { Settings } from '@/lib/contracts/settings'
import type { Corpus } from '@/lib/engine/features/corpus'
import { AppError, listed } from '@/lib/errors'
import { plural } from '@/lib/format/plural'

/** Texts without a single feature: only stopwords, only punctuation and symbols, or too few words for the word groups. */
function countEmptyTexts({ starts }: Pick<Corpus, 'starts'>): number {
  let empty = 0
  for (let text = 0; text + 1 < starts.length; text++) {
    if (starts[text] === starts[text + 1]) empty++
  }
  return empty
}

/**
 * Whether nothing tells the texts apart: each has the same features, as with numbers only, each of which is read as
 * “a number”. How often a text has its only feature says nothing of what it is about.
 */
function areAllAlike({
  starts,
  ngrams,
  counts,
}: Pick<Corpus, 'starts' | 'ngrams' | 'counts'>): boolean {
  const end = at(starts, 1)
  const countOf = new Map<number, number>()
  for (let p = 0; p < end; p++) countOf.set(at(ngrams, p), at(counts, p))
  for (let text = 1; text + 1 < starts.length; text++) {
    const from = at(starts, text)
    if (at(starts, text + 1) - from !== end) return false
    for (let p = from; p < from + end; p++) {
      const count = countOf.get(at(ngrams, p))
      if (count === undefined || (end > 1 && count !== at(counts, p))) return false
    }
  }
  return true
}

/** Throws where there is nothing to learn in the tagged texts, with why and what to do; answers how many of them are empty. */
export function requireContent(
  { starts, ngrams, counts }: Corpus,
  tagged: number,
  settings: Settings,
): number {
  const corpus = { starts: starts.subarray(0, tagged + 1), ngrams, counts }
  const empty = countEmptyTexts(corpus)
  if (empty === tagged) {
    throw nothingToLearn(
      `nothing is left of the tagged texts, they are made of ${onlyOf(settings)} only. ${advice(settings)}`,
    )
  }
  if (!areAllAlike(corpus)) return empty
  throw nothingToLearn(
    'nothing tells the tagged texts apart, all of them are read as the same. Numbers, addresses and what expressions match are each read as one word where the settings say so: leave them as they are, or tag texts with other words',
  )
}

function nothingToLearn(why: string): AppError {
  return new AppError('REQUEST_PARAMS_ERROR', `Training cannot go on: ${why}.`)
}

export function emptyTextsSentence(empty: number, settings: Settings): string {
  return `Nothing to learn from in ${plural('text', empty)} of ${onlyOf(settings)} only: all texts like them get the same answer.`
}

function onlyOf({ stopwords, ngram_range: [shortest] }: Settings): string {
  const single = shortest > 1 ? [`fewer than ${shortest} words in a row`] : []
  const kinds = stopwords ? ['stopwords', 'punctuation', 'symbols'] : ['punctuation', 'symbols']
  return listed([...single, ...kinds])
}

function advice({ stopwords, ngram_range: [shortest] }: Settings): string {
  const steps = [
    ...(shortest > 1 ? ['let word groups begin at one word'] : []),
    ...(stopwords ? ['keep the stopwords'] : []),
    stopwords ? 'tag texts with other words' : 'tag texts with words',
  ]
  const sentence = listed(steps, 'or')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
