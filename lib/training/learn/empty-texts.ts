import 'server-only'
import type { Settings } from '@/lib/contracts/settings'
import type { Corpus } from '@/lib/engine/features/corpus'
import { AppError } from '@/lib/errors'
import { plural } from '@/lib/format/plural'

/** Texts without a single feature: only stopwords, or only punctuation and symbols. */
export function countEmptyTexts({ starts }: Pick<Corpus, 'starts'>): number {
  let empty = 0
  for (let text = 0; text + 1 < starts.length; text++) {
    if (starts[text] === starts[text + 1]) empty++
  }
  return empty
}

/** Why there is nothing to learn, and what to do. */
export function nothingLeft(settings: Settings): AppError {
  const why = settings.stopwords
    ? 'they are made of stopwords, punctuation and symbols only. Keep the stopwords, or tag texts with other words'
    : 'they are made of punctuation and symbols only. Tag texts with words'
  return new AppError(
    'REQUEST_PARAMS_ERROR',
    `Training cannot go on: nothing is left of the tagged texts, ${why}.`,
  )
}

export function emptyTextsSentence(empty: number, { stopwords }: Settings): string {
  const only = stopwords ? 'stopwords, punctuation and symbols' : 'punctuation and symbols'
  return `Nothing to learn from in ${plural('text', empty)} of ${only} only: all texts like them get the same answer.`
}
