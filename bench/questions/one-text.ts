import { runSklearn } from '@/bench/peers/sklearn'
import { averageRow } from '@/bench/report/average-row'
import { columnNumbers } from '@/bench/report/column-numbers'
import { limitGoal, ratioGoal } from '@/bench/report/goal'
import { timesFaster } from '@/bench/report/ratio'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { runTask } from '@/bench/tasks/run-task'
import type { Bench, Question } from './question'
import { inRounds, setsForSpeed } from './rounds'

/** As many as the peer's script asks for by itself. */
const SINGLE_CALLS = 300

const P99 = 'p99 of 500 words, µs'

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'tags', unit: 'count' },
  { name: 'Langur µs', unit: 'microseconds' },
  { name: 'scikit-learn µs', unit: 'microseconds' },
  { name: 'faster', unit: 'ratio' },
  { name: 'by CPU', unit: 'ratio' },
  { name: P99, unit: 'microseconds' },
]

const NOTES = [
  `One call with one text in process, the mean of ${SINGLE_CALLS} test texts; SVM, Langur with default settings and calibrated confidences, ` +
    'scikit-learn with all words and pairs of words and no confidence. p99: 99 of 100 texts of 500 words, made of test texts in a row, take at most this.',
]

export const oneText: Question = {
  name: 'one-text',
  what: 'one text, in process',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of sets.filter(({ isMulti }) => !isMulti)) rows.push(await measure(bench, set))
    return {
      title: 'One text, in process',
      columns: COLUMNS,
      rows: [...rows, averageRow(COLUMNS, rows)],
      notes: [...NOTES, ...notes],
      goals: [
        ...ratioGoal('one text', columnNumbers(COLUMNS, rows, 'faster'), 20, {
          byCpu: columnNumbers(COLUMNS, rows, 'by CPU'),
        }),
        ...limitGoal('p99 of 500 words', columnNumbers(COLUMNS, rows, P99), 1000, inWords),
      ],
    }
  },
}

async function measure(bench: Bench, set: DataSet): Promise<Cell[]> {
  const { sklearn } = bench.peers
  const { train, test } = set
  const rounds = await inRounds(bench, set.name, async () => ({
    ours: await runTask('answer', { train, test, singleCalls: SINGLE_CALLS, seconds: 0 }),
    peer:
      sklearn === null
        ? null
        : await runSklearn(sklearn, set, { algorithm: 'svm', singleCalls: SINGLE_CALLS }),
  }))
  const wall = rounds.map(({ ours }) => ours.singleCall.wall)
  const cpu = rounds.map(({ ours }) => ours.singleCall.cpu)
  const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer.singleCall]))
  const peerWall = sklearn === null ? null : peers.map((timing) => timing.wall)
  const peerCpu = sklearn === null ? null : peers.map((timing) => timing.cpu)
  return [
    ...[set.name, rounds[0]?.ours.tags ?? null, inMicroseconds(wall)],
    peerWall === null ? null : inMicroseconds(peerWall),
    ...[timesFaster(peerWall, wall), timesFaster(peerCpu, cpu)],
    inMicroseconds(rounds.map(({ ours }) => ours.longest)),
  ]
}

function inWords(microseconds: number): string {
  return `${(microseconds / 1000).toFixed(2)} ms`
}

function inMicroseconds(seconds: readonly number[]): number[] {
  return seconds.map((value) => value * 1e6)
}
