import { fileURLToPath } from 'node:url'
import type { DataSet } from '@/bench/sets/data-set'
import type { Timing } from '@/bench/tasks/stopwatch'
import { PYTHON } from './find-peers'
import { runProgram } from './run-program'

export type SklearnReport = {
  readonly fit: Timing
  readonly textsPerSecond: number
  /** With `singleCalls` only. */
  readonly singleCall: Timing
  readonly accuracy: number
  readonly macroF1: number
  /** With `folds` only. */
  readonly crossValidation: Timing & { readonly accuracy: number; readonly macroF1: number }
}

export type SklearnOptions = {
  readonly algorithm: 'svm' | 'nb'
  readonly folds?: number
  readonly jobs?: number
  readonly singleCalls?: number
}

const bothClocks = fileURLToPath(new URL('./both-clocks.py', import.meta.url))

/** Fits scikit-learn's pipeline in a process of its own, and what else is asked for. */
export async function runSklearn(
  script: string,
  set: DataSet,
  { algorithm, folds = 0, jobs = 1, singleCalls = 0 }: SklearnOptions,
): Promise<SklearnReport> {
  const flags = { algorithm, folds, jobs, 'single-calls': singleCalls }
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)])
  const written = await runProgram(PYTHON, [bothClocks, script, set.train, set.test, ...args])
  const [report, clocks] = written.trim().split('\n')
  const stated: Record<string, number> = JSON.parse(report ?? '{}')
  const cpu: number[] = JSON.parse(clocks ?? '[]')
  const number = (name: string) => stated[name] ?? Number.NaN
  const calls = Math.max(1, singleCalls)
  return {
    fit: { wall: number('fit_s'), cpu: cpu[0] ?? Number.NaN },
    textsPerSecond: number('predict_texts_per_s'),
    singleCall: { wall: number('single_call_us') / 1e6, cpu: (cpu[2] ?? Number.NaN) / calls },
    accuracy: number('accuracy'),
    macroF1: number('macro_f1'),
    crossValidation: {
      wall: number('cross_validation_s'),
      cpu: cpu[3] ?? Number.NaN,
      accuracy: number('cross_validation_accuracy'),
      macroF1: number('cross_validation_macro_f1'),
    },
  }
}
