import { runCharactersPeer } from '@/bench/peers/characters'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { runTask } from '@/bench/tasks/run-task'
import type { Settings } from '@/lib/engine/settings'
import type { Bench, Question } from './question'
import { setsForSpeed } from './rounds'

/** Ways to read a text; what a language begins with is one of them. */
const WAYS: readonly { name: string; settings: Partial<Settings> }[] = [
  { name: 'new models', settings: {} },
  { name: 'accents matter', settings: { ignore_accents: false } },
  { name: 'accents do not', settings: { ignore_accents: true } },
  { name: 'words alone', settings: { char_ngram_range: null } },
  {
    name: 'characters 1–3 within words',
    settings: { char_ngram_range: [1, 3], char_ngrams_cross_words: false },
  },
  {
    name: 'characters 1–3 across words, too',
    settings: { char_ngram_range: [1, 3], char_ngrams_cross_words: true },
  },
  {
    name: 'characters 1–4 across words, too',
    settings: { char_ngram_range: [1, 4], char_ngrams_cross_words: true },
  },
]

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'read with', unit: 'text' },
  { name: 'accuracy', unit: 'share' },
  { name: 'macro F1', unit: 'share' },
  { name: 'out-of-fold', unit: 'share' },
  { name: 'its macro F1', unit: 'share' },
]

export const reading: Question = {
  name: 'reading',
  what: 'what ways to read a text gain, beside groups of characters alone',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of bench.isQuick ? sets.slice(0, 1) : sets) {
      rows.push(...(await measure(bench, set)))
    }
    const note =
      'SVM; accuracy and macro F1 on the test file, then out of fold on the training file, by which ways are chosen. scikit-learn: TF-IDF of characters 1-4, ' +
      'across words, and LinearSVC(class_weight="balanced"). Multi-tag sets: accuracy is the exact set of tags.'
    return {
      title: 'How texts are read',
      columns: COLUMNS,
      rows,
      notes: [note, ...notes],
      goals: [],
    }
  },
}

async function measure({ say, peers }: Bench, set: DataSet): Promise<Cell[][]> {
  const rows: Cell[][] = []
  for (const { name, settings } of WAYS) {
    say(`${set.name}, ${name}`)
    const { test, outOfFold } = await runTask('train', { ...set, settings })
    if (test === null) throw new Error(`No test texts of ${set.name} were answered.`)
    rows.push([
      ...[set.name, name, test.accuracy, test.macroF1],
      ...[outOfFold.accuracy, outOfFold.macroF1],
    ])
  }
  if (peers.sklearn === null || set.isMulti) return rows
  const { accuracy, macroF1 } = await runCharactersPeer(set)
  return [...rows, [set.name, 'scikit-learn, characters 1–4', accuracy, macroF1, null, null]]
}
