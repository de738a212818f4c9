import { averageRow } from '@/bench/report/average-row'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { runTask } from '@/bench/tasks/run-task'
import { defaultSettings } from '@/lib/contracts/default-settings'
import type { Settings } from '@/lib/engine/settings'
import type { Bench, Question } from './question'
import { setsForSpeed } from './rounds'

/** One setting each, changed from its default. */
const VARIANTS: readonly { name: string; settings: Partial<Settings> }[] = [
  { name: '10,000 features', settings: { max_features: 10_000 } },
  { name: '20,000', settings: { max_features: 20_000 } },
  { name: '100,000', settings: { max_features: 100_000 } },
  { name: 'stopwords out', settings: { stopwords: true } },
  { name: 'no stemming', settings: { use_stemming: false } },
  { name: 'plain weights', settings: { normalize_weights: false } },
]

const usual = `default (${defaultSettings.max_features.toLocaleString('en-US')} features)`

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'score', unit: 'text' },
  { name: usual, unit: 'share' },
  ...VARIANTS.map(({ name }): Column => ({ name, unit: 'difference' })),
]

export const defaults: Question = {
  name: 'defaults',
  what: 'what each default gains, out of fold on the training files',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of bench.isQuick ? sets.slice(0, 1) : sets) {
      rows.push(...(await measure(bench, set)))
    }
    const note =
      'SVM, out of fold over all ten folds of the training file; test files are not read. Columns: percentage points by which the score changes when one setting differs from ' +
      'the default. Multi-tag sets: accuracy is the exact set of tags.'
    const means = ['accuracy', 'macro F1'].map((score) => {
      const [head, , ...cells] = averageRow(
        COLUMNS,
        rows.filter((row) => row[1] === score),
      )
      return [head ?? null, score, ...cells]
    })
    return {
      title: 'Defaults: what other settings change',
      columns: COLUMNS,
      rows: [...rows, ...means],
      notes: [note, ...notes],
      goals: [],
    }
  },
}

/** A row for accuracy and one for macro F1. */
async function measure({ say }: Bench, { name, train }: DataSet): Promise<Cell[][]> {
  const scores: { accuracy: number; macroF1: number }[] = []
  for (const { name: variant, settings } of [{ name: usual, settings: {} }, ...VARIANTS]) {
    say(`${name}, ${variant}`)
    scores.push((await runTask('train', { train, test: null, settings })).outOfFold)
  }
  const row = (score: string, numbers: number[]): Cell[] => {
    const [base = 0, ...others] = numbers
    return [name, score, base, ...others.map((other) => other - base)]
  }
  return [
    row(
      'accuracy',
      scores.map(({ accuracy }) => accuracy),
    ),
    row(
      'macro F1',
      scores.map(({ macroF1 }) => macroF1),
    ),
  ]
}
