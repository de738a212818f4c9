import type { Calibration } from '@/lib/engine/calibration'
import type { Answers } from '@/lib/engine/evaluation/answers'
import { calibrateOutOfFold } from '@/lib/engine/evaluation/calibration/calibrate'
import { type FoldMargins, poolMargins, trainFold } from '@/lib/engine/evaluation/folds/out-of-fold'
import { type Details, detailsOf } from '@/lib/engine/evaluation/metrics/details'
import { evaluate, type Metrics } from '@/lib/engine/evaluation/metrics/metrics'
import type { Trained } from '@/lib/engine/model'
import { type Prepared, prepareSet } from '@/lib/engine/prepare-set'
import { trainFinal } from '@/lib/engine/train-final'
import type { TrainingSet } from '@/lib/engine/training-set'

export type Score = {
  calibration: Calibration
  answers: Answers
  metrics: Metrics
  details: Details
}

/** What a worker thread is asked, and what it answers. */
type Tasks = {
  /** For all folds and the final model. */
  prepare: { ask: object; answer: Prepared }
  fold: { ask: { fold: number }; answer: FoldMargins }
  final: { ask: object; answer: Trained }
  score: { ask: { folds: FoldMargins[] }; answer: Score }
  /** What a search compares; a report says more. */
  measure: { ask: { folds: FoldMargins[] }; answer: Pick<Score, 'answers' | 'metrics'> }
}

export type TaskName = keyof Tasks
export type Ask<Name extends TaskName> = Tasks[Name]['ask']
export type AnswerTo<Name extends TaskName> = Tasks[Name]['answer']
export type Task = { [Name in TaskName]: { name: Name; ask: Ask<Name> } }[TaskName]

/** The parts of a training that take long, each on one thread. */
export function performTask(set: TrainingSet, task: Task): AnswerTo<TaskName> {
  switch (task.name) {
    case 'prepare':
      return prepareSet(set)
    case 'fold':
      return trainFold(set, task.ask.fold)
    case 'final':
      return trainFinal(set)
    case 'score':
      return score(set, task.ask.folds)
    case 'measure':
      return measure(set, task.ask.folds)
  }
}

function score(set: TrainingSet, folds: readonly FoldMargins[]): Score {
  const margins = poolMargins(set, folds)
  const calibrated = calibrateOutOfFold(set, margins)
  const { calibration, answers } = calibrated
  const details = detailsOf(set, margins, calibrated)
  return { calibration, answers, metrics: evaluate(set, answers), details }
}

function measure(set: TrainingSet, folds: readonly FoldMargins[]) {
  const { answers } = calibrateOutOfFold(set, poolMargins(set, folds))
  return { answers, metrics: evaluate(set, answers) }
}
