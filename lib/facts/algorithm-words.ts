import type { Algorithm } from '@/lib/engine/settings'

type Words = {
  name: string
  /** As it stands in a sentence. */
  inSentence: string
  /** When to choose it. */
  hint: string
}

export const ALGORITHM_WORDS: Readonly<Record<Algorithm, Words>> = {
  nb: {
    name: 'Naive Bayes',
    inSentence: 'Naive Bayes',
    hint: 'Quick to train, and good with few tagged texts',
  },
  svm: {
    name: 'SVM',
    inSentence: 'the SVM',
    hint: 'Usually the more accurate one from 500 tagged texts on',
  },
}
