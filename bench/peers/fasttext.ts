import type { DataSet } from '@/bench/sets/data-set'
import { PYTHON } from './find-peers'
import { runProgram } from './run-program'

export type FastTextReport = { readonly accuracy: number; readonly macroF1: number }

/** Trains fastText with the settings of its tutorial. Its two threads race: no two runs are the same. */
export async function runFastText(script: string, set: DataSet): Promise<FastTextReport> {
  const report = JSON.parse(await runProgram(PYTHON, [script, set.train, set.test]))
  return { accuracy: report.accuracy, macroF1: report.macro_f1 }
}
