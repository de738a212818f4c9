import { availableParallelism } from 'node:os'
import { runSklearn } from '@/bench/peers/sklearn'
import { averageRow } from '@/bench/report/average-row'
import { columnNumbers } from '@/bench/report/column-numbers'
import { ratioGoal } from '@/bench/report/goal'
import { timesFaster } from '@/bench/report/ratio'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { plainSettings } from '@/bench/sets/settings'
import { runTask } from '@/bench/tasks/run-task'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import type { Bench, Question } from './question'
import { inRounds, setsForSpeed } from './rounds'

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'Langur s', unit: 'seconds' },
  { name: 'CPU s', unit: 'seconds' },
  { name: 'scikit-learn s', unit: 'seconds' },
  { name: 'its CPU s', unit: 'seconds' },
  { name: 'faster', unit: 'ratio' },
  { name: 'by CPU', unit: 'ratio' },
  { name: 'second s', unit: 'seconds' },
  { name: 'second CPU s', unit: 'seconds' },
  { name: 'second faster', unit: 'ratio' },
  { name: 'second by CPU', unit: 'ratio' },
  { name: 'same n-grams s', unit: 'seconds' },
  { name: 'same faster', unit: 'ratio' },
  { name: 'accuracy', unit: 'share' },
  { name: "scikit-learn's", unit: 'share' },
]

export const outOfFold: Question = {
  name: 'out-of-fold',
  what: 'a training as the product does it: ten folds, calibration and the final model',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of sets.filter(({ isMulti }) => !isMulti)) rows.push(await measure(bench, set))
    const threads = availableParallelism()
    const note =
      `SVM. Langur with default settings on ${threads} threads: ${FOLDS} folds, calibration, evaluation and the final model; ` +
      `scikit-learn: cross_val_predict with ${FOLDS} folds and ${threads} jobs, no final model. ` +
      '"Second" is one more in the same process, on the threads of the first, as when a model is trained again. "Same n-grams" is Langur with all words and pairs of words. Accuracy is out-of-fold, on the training texts.'
    return {
      title: 'Out of fold: a training as the product does it',
      columns: COLUMNS,
      rows: [...rows, averageRow(COLUMNS, rows)],
      notes: [note, ...notes],
      goals: ratioGoal('training', columnNumbers(COLUMNS, rows, 'faster'), 4, {
        byCpu: columnNumbers(COLUMNS, rows, 'by CPU'),
      }),
    }
  },
}

async function measure(bench: Bench, set: DataSet): Promise<Cell[]> {
  const { sklearn } = bench.peers
  const options = { algorithm: 'svm', folds: FOLDS, jobs: availableParallelism() } as const
  const { train } = set
  const rounds = await inRounds(bench, set.name, async () => ({
    ours: await runTask('train', { train, test: null, settings: {}, isTwice: true }),
    peer: sklearn === null ? null : await runSklearn(sklearn, set, options),
    same: await runTask('train', { train, test: null, settings: plainSettings }),
  }))
  const wall = rounds.map(({ ours }) => ours.timing.wall)
  const cpu = rounds.map(({ ours }) => ours.timing.cpu)
  const again = rounds.flatMap(({ ours }) => (ours.again === null ? [] : [ours.again]))
  const second = again.map((timing) => timing.wall)
  const secondCpu = again.map((timing) => timing.cpu)
  const same = rounds.map((round) => round.same.timing.wall)
  const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer.crossValidation]))
  const peerWall = sklearn === null ? null : peers.map((timing) => timing.wall)
  const peerCpu = sklearn === null ? null : peers.map((timing) => timing.cpu)
  return [
    set.name,
    ...[wall, cpu, peerWall, peerCpu],
    ...[timesFaster(peerWall, wall), timesFaster(peerCpu, cpu)],
    ...[second, secondCpu, timesFaster(peerWall, second), timesFaster(peerCpu, secondCpu)],
    ...[same, timesFaster(peerWall, same)],
    ...[rounds[0]?.ours.outOfFold.accuracy ?? null, peers[0]?.accuracy ?? null],
  ]
}
