import { type FastTextReport, runFastText } from '@/bench/peers/fasttext'
import { runSklearn, type SklearnReport } from '@/bench/peers/sklearn'
import { averageRow } from '@/bench/report/average-row'
import { median } from '@/bench/report/statistics'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { runTask } from '@/bench/tasks/run-task'
import type { Scores } from '@/bench/tasks/scores'
import { accuracyGoals, type Judged } from './accuracy-goals'
import type { Bench, Question } from './question'
import { inRounds } from './rounds'

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'algorithm', unit: 'text' },
  { name: 'accuracy', unit: 'share' },
  { name: 'macro F1', unit: 'share' },
  { name: 'micro F1', unit: 'share' },
  { name: 'scikit-learn', unit: 'share' },
  { name: 'its macro F1', unit: 'share' },
  { name: 'points', unit: 'difference' },
  { name: 'F1 points', unit: 'difference' },
  { name: 'fastText', unit: 'share' },
  { name: 'its F1', unit: 'share' },
  { name: 'points to fastText', unit: 'difference' },
  { name: 'calibration error', unit: 'share' },
  { name: 'out-of-fold', unit: 'share' },
  { name: 'its calibration error', unit: 'share' },
]

const NOTES = [
  'Default settings but for the algorithm, measured on the test file. Points are percentage points of difference to the peer; scikit-learn runs the same ' +
    'algorithm, fastText (median of the rounds) is set beside the SVM. Calibration error: expected, ten bins of equal mass, on the test file. ' +
    'Out-of-fold: both as the report of the version shows them, on the training texts. Multi-tag sets: accuracy is the exact set of tags; the peers give one tag and are left out.',
]

export const accuracy: Question = {
  name: 'accuracy',
  what: 'default settings, judged on the test files',
  async ask(bench) {
    const judged: Judged[] = []
    for (const set of bench.sets) {
      const fast = await fastTextRounds(bench, set)
      judged.push(await measure(bench, set, 'svm', fast), await measure(bench, set, 'nb', []))
    }
    const rows = judged.map(({ row }) => row)
    const means = (['svm', 'nb'] as const).map((algorithm) => {
      const [, ...cells] = averageRow(
        COLUMNS,
        rows.filter((row) => row[1] === algorithm),
      )
      return ['**mean**', algorithm, ...cells.slice(1)]
    })
    return {
      title: 'Accuracy: default settings, on the test files',
      columns: COLUMNS,
      rows: [...rows, ...means],
      notes: NOTES,
      goals: accuracyGoals(COLUMNS, judged),
    }
  },
}

async function fastTextRounds(bench: Bench, set: DataSet): Promise<FastTextReport[]> {
  const { fasttext } = bench.peers
  if (fasttext === null || set.isMulti) return []
  return inRounds(bench, `${set.name} fastText`, () => runFastText(fasttext, set))
}

async function measure(
  { peers, say }: Bench,
  set: DataSet,
  algorithm: 'svm' | 'nb',
  fast: readonly FastTextReport[],
): Promise<Judged> {
  say(`${set.name} ${algorithm}`)
  const { test, outOfFold } = await runTask('train', { ...set, settings: { algorithm } })
  if (test === null) throw new Error(`No test texts of ${set.name} were answered.`)
  const isCompared = peers.sklearn !== null && !set.isMulti
  const peer = isCompared ? await runSklearn(peers.sklearn, set, { algorithm }) : null
  const fastAccuracy = fast.map((report) => report.accuracy)
  const fastF1 = fast.map((report) => report.macroF1)
  const toFastText = fast.length === 0 ? null : test.accuracy - median(fastAccuracy)
  const row = [
    ...[set.name, algorithm, test.accuracy, test.macroF1, test.microF1],
    ...comparedTo(peer, test),
    ...(fast.length === 0 ? [null, null] : [fastAccuracy, fastF1]),
    ...[toFastText, test.calibrationError, outOfFold.accuracy, outOfFold.calibrationError],
  ]
  return { row, trainTexts: set.trainTexts, testTexts: test.texts }
}

function comparedTo(peer: SklearnReport | null, test: Scores): Cell[] {
  if (peer === null) return [null, null, null, null]
  const { accuracy, macroF1 } = peer
  return [accuracy, macroF1, test.accuracy - accuracy, test.macroF1 - macroF1]
}
