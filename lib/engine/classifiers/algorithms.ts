import type { Algorithm, Strategy } from '@/lib/engine/settings'
import type { LabelledRows, RowSizes } from './labelled-rows'
import type { LinearClassifier } from './linear'
import { naiveBayesBytes, trainNaiveBayes } from './naive-bayes'
import { oneAgainstRestBytes, trainOneAgainstRest } from './one-against-rest'

type Options = {
  readonly strategy: Strategy
  /** Rare tags weigh as much as frequent ones. */
  readonly balance: boolean
}

type LinearAlgorithm = {
  train(data: LabelledRows, options: Options): LinearClassifier
  /** What `train` holds besides its data and the weights. */
  bytes(sizes: RowSizes): number
  /** Measured, see `expectedWork`: CPU time for each entry of the rows and each tag. */
  readonly secondsPerEntryAndTag: number
}

/** All that is known of an algorithm outside its own file; `classifier-laws.test.ts` holds each to the same laws. */
export const ALGORITHM: Readonly<Record<Algorithm, LinearAlgorithm>> = {
  nb: {
    train: (data, { strategy, balance }) => trainNaiveBayes(data, strategy, balance),
    bytes: naiveBayesBytes,
    secondsPerEntryAndTag: 5e-10,
  },
  svm: {
    train: (data, { balance }) => trainOneAgainstRest(data, balance),
    bytes: oneAgainstRestBytes,
    secondsPerEntryAndTag: 4e-9,
  },
}
