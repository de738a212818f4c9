import { runSklearn } from '@/bench/peers/sklearn'
import { averageRow } from '@/bench/report/average-row'
import { columnNumbers } from '@/bench/report/column-numbers'
import { ratioGoal } from '@/bench/report/goal'
import { timesFaster } from '@/bench/report/ratio'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { plainSettings } from '@/bench/sets/settings'
import { runTask } from '@/bench/tasks/run-task'
import type { Bench, Question } from './question'
import { inRounds, setsForSpeed } from './rounds'

const ALGORITHMS = ['svm', 'nb'] as const

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'algorithm', unit: 'text' },
  { name: 'Langur s', unit: 'seconds' },
  { name: 'CPU s', unit: 'seconds' },
  { name: 'scikit-learn s', unit: 'seconds' },
  { name: 'its CPU s', unit: 'seconds' },
  { name: 'faster', unit: 'ratio' },
  { name: 'by CPU', unit: 'ratio' },
  { name: 'second fit s', unit: 'seconds' },
  { name: 'second faster', unit: 'ratio' },
  { name: 'default settings s', unit: 'seconds' },
  { name: 'default faster', unit: 'ratio' },
]

const NOTES = [
  'All words and pairs of words, one thread, each fit in a process of its own; reading the file is not counted. ' +
    '"Second fit" is one more in the same process, when its code is compiled; "default settings" stem and select features. ' +
    'CPU time counts every thread of the process, also those that compile and collect garbage.',
]

export const fit: Question = {
  name: 'fit',
  what: 'texts in memory to a trained model, one thread',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of sets.filter(({ isMulti }) => !isMulti)) {
      for (const algorithm of ALGORITHMS) rows.push(await measure(bench, set, algorithm))
    }
    return {
      title: 'Fit: texts in memory to a trained model, one thread',
      columns: COLUMNS,
      rows: [...rows, averageRow(COLUMNS, rows)],
      notes: [...NOTES, ...notes],
      goals: ALGORITHMS.flatMap((algorithm) => {
        const own = rows.filter((row) => row[1] === algorithm)
        return ratioGoal(`fit, ${algorithm}`, columnNumbers(COLUMNS, own, 'faster'), 3, {
          floor: 1,
          byCpu: columnNumbers(COLUMNS, own, 'by CPU'),
        })
      }),
    }
  },
}

async function measure(bench: Bench, set: DataSet, algorithm: 'svm' | 'nb'): Promise<Cell[]> {
  const { sklearn } = bench.peers
  const file = set.train
  const rounds = await inRounds(bench, `${set.name} ${algorithm}`, async () => ({
    plain: await runTask('fit', { file, settings: { ...plainSettings, algorithm } }),
    peer: sklearn === null ? null : await runSklearn(sklearn, set, { algorithm }),
    byDefault: await runTask('fit', { file, settings: { algorithm } }),
  }))
  const first = rounds.map(({ plain }) => plain.first)
  const again = rounds.map(({ plain }) => plain.again.wall)
  const byDefault = rounds.map((round) => round.byDefault.first.wall)
  const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer.fit]))
  const wall = first.map((timing) => timing.wall)
  const cpu = first.map((timing) => timing.cpu)
  const peerWall = sklearn === null ? null : peers.map((timing) => timing.wall)
  const peerCpu = sklearn === null ? null : peers.map((timing) => timing.cpu)
  return [
    set.name,
    algorithm,
    ...[wall, cpu, peerWall, peerCpu],
    ...[timesFaster(peerWall, wall), timesFaster(peerCpu, cpu)],
    ...[again, timesFaster(peerWall, again)],
    ...[byDefault, timesFaster(peerWall, byDefault)],
  ]
}
