import type { Calibration } from '@/lib/engine/calibration'
import type { Answers } from '@/lib/engine/evaluation/answers'
import {
  type Calibrations,
  calibrateOutOfFold,
  fitCalibrations,
  outOfFoldAnswers,
  withTopMap,
} from '@/lib/engine/evaluation/calibration/calibrate'
import { type FoldMargins, poolMargins, trainFold } from '@/lib/engine/evaluation/folds/out-of-fold'
import { type Details, detailsOf, suspicionsOf } from '@/lib/engine/evaluation/metrics/details'
import { evaluate, type Metrics } from '@/lib/engine/evaluation/metrics/metrics'
import type { Suspicion } from '@/lib/engine/evaluation/suspicious/suspicious'
import type { Trained } from '@/lib/engine/model'
import { type Prepared, prepareSet } from '@/lib/engine/prepare-set'
import { trainFinal } from '@/lib/engine/train-final'
import type { TrainingSet } from '@/lib/engine/training-set'

export type Report = {
  answers: Answers
  metrics: Metrics
  details: Omit<Details, 'suspicions'>
}

/** Out-of-fold margins, texts × tags in shared memory, and what they say without each fold. */
type Calibrated = { margins: Float32Array; withoutFold: readonly Calibration[] }

/** What a worker thread is asked, and what it answers. */
type Tasks = {
  /** For all folds and the final model. */
  prepare: { ask: object; answer: Prepared }
  fold: { ask: { fold: number }; answer: FoldMargins }
  final: { ask: object; answer: Trained }
  calibrate: { ask: { margins: Float32Array }; answer: Calibrations }
  map: {
    ask: { margins: Float32Array; calibration: Calibration; fold: number }
    answer: Calibration
  }
  report: { ask: Calibrated; answer: Report }
  suspect: { ask: Calibrated; answer: Suspicion[] }
  /** What a search compares; a report says more. */
  measure: { ask: { folds: FoldMargins[] }; answer: Omit<Report, 'details'> }
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
    case 'calibrate':
      return fitCalibrations(set, task.ask.margins)
    case 'map':
      return withTopMap(set, task.ask.margins, task.ask.calibration, task.ask.fold)
    case 'report':
      return report(set, task.ask)
    case 'suspect':
      return suspicionsOf(set, task.ask.margins, task.ask.withoutFold)
    case 'measure':
      return measure(set, task.ask.folds)
  }
}

function report(set: TrainingSet, { margins, withoutFold }: Calibrated): Report {
  const answers = outOfFoldAnswers(set, margins, withoutFold)
  const details = detailsOf(set, margins, withoutFold, answers)
  return { answers, metrics: evaluate(set, answers), details }
}

function measure(set: TrainingSet, folds: readonly FoldMargins[]) {
  const { answers } = calibrateOutOfFold(set, poolMargins(set, folds))
  return { answers, metrics: evaluate(set, answers) }
}
