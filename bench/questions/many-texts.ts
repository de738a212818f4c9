import { runSklearn } from '@/bench/peers/sklearn'
import { averageRow } from '@/bench/report/average-row'
import { columnNumbers } from '@/bench/report/column-numbers'
import { ratioGoal } from '@/bench/report/goal'
import { median } from '@/bench/report/statistics'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { runTask } from '@/bench/tasks/run-task'
import type { Bench, Question } from './question'
import { inRounds, setsForSpeed } from './rounds'

/** Long enough that a pause for garbage does not decide. */
const SECONDS = 1

const FEW = 20
const MANY = 100

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'tags', unit: 'count' },
  { name: 'Langur texts/s', unit: 'count' },
  { name: 'scikit-learn texts/s', unit: 'count' },
  { name: 'faster', unit: 'ratio' },
]

const NOTES = [
  'All test texts in one call, over and over for a second, one thread; scikit-learn: once. SVM, Langur with default settings and calibrated ' +
    'confidences, scikit-learn with all words and pairs of words and no confidences.',
]

export const manyTexts: Question = {
  name: 'many-texts',
  what: 'many texts in one call, one thread',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of sets.filter(({ isMulti }) => !isMulti)) rows.push(await measure(bench, set))
    return {
      title: 'Many texts in one call, one thread',
      columns: COLUMNS,
      rows: [...rows, averageRow(COLUMNS, rows)],
      notes: [...NOTES, ...notes],
      goals: [
        ...ratioGoal('many texts, few tags', ratiosOf(rows, 0, FEW), 3),
        ...ratioGoal(
          'many texts, more than 100 tags',
          ratiosOf(rows, MANY, Number.POSITIVE_INFINITY),
          3,
        ),
      ],
    }
  },
}

/** Of the sets with more tags than `above`, and at most `most`. */
function ratiosOf(rows: readonly Cell[][], above: number, most: number): number[] {
  const own = rows.filter(([, tags]) => Number(tags) > above && Number(tags) <= most)
  return columnNumbers(COLUMNS, own, 'faster')
}

async function measure(bench: Bench, set: DataSet): Promise<Cell[]> {
  const { sklearn } = bench.peers
  const { train, test } = set
  const rounds = await inRounds(bench, set.name, async () => ({
    ours: await runTask('answer', { train, test, singleCalls: 1, seconds: SECONDS }),
    peer: sklearn === null ? null : await runSklearn(sklearn, set, { algorithm: 'svm' }),
  }))
  const ours = rounds.map((round) => round.ours.textsPerSecond)
  const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer.textsPerSecond]))
  const peer = peers.length === 0 ? null : peers
  return [
    ...[set.name, rounds[0]?.ours.tags ?? null, ours, peer],
    peer === null ? null : median(ours) / median(peer),
  ]
}
