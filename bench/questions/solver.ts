import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runLiblinear } from '@/bench/peers/liblinear'
import { averageRow } from '@/bench/report/average-row'
import { columnNumbers } from '@/bench/report/column-numbers'
import { ratioGoal } from '@/bench/report/goal'
import { timesFaster } from '@/bench/report/ratio'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { runTask } from '@/bench/tasks/run-task'
import type { Bench, Question } from './question'
import { inRounds, setsForSpeed } from './rounds'

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'texts', unit: 'count' },
  { name: 'features', unit: 'count' },
  { name: 'Langur s', unit: 'seconds' },
  { name: 'CPU s', unit: 'seconds' },
  { name: 'liblinear-train s', unit: 'seconds' },
  { name: 'its CPU s', unit: 'seconds' },
  { name: 'faster', unit: 'ratio' },
  { name: 'by CPU', unit: 'ratio' },
  { name: 'second run s', unit: 'seconds' },
  { name: 'second faster', unit: 'ratio' },
  { name: 'objective, % above', unit: 'difference' },
]

const NOTES = [
  'The same matrix (TF-IDF of all words and pairs of words), C = 1, tolerance 0.1, bias 1, one thread. Vectors in memory to weights: liblinear-train is timed ' +
    'from when it has read the matrix until it writes the model, its CPU to 4 ms. "Second run" is one more in the same process, when its code is compiled. ' +
    '"Objective": by how many percent what Langur came to lies above what liblinear-train came to; the lower, the better solved.',
]

export const solver: Question = {
  name: 'solver',
  what: 'the SVM solver alone beside liblinear-train',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of sets.filter(({ isMulti }) => !isMulti)) rows.push(await measure(bench, set))
    return {
      title: 'Solver: the same matrix and tolerance, one thread',
      columns: COLUMNS,
      rows: [...rows, averageRow(COLUMNS, rows)],
      notes: [...NOTES, ...notes],
      goals: ratioGoal('solver', columnNumbers(COLUMNS, rows, 'faster'), 1, {
        byCpu: columnNumbers(COLUMNS, rows, 'by CPU'),
      }),
    }
  },
}

async function measure(bench: Bench, { name, train: file }: DataSet): Promise<Cell[]> {
  const { liblinear } = bench.peers
  const folder = mkdtempSync(join(tmpdir(), 'langur-bench-'))
  const matrix = join(folder, 'matrix')
  const rounds = await inRounds(bench, name, async (round) => ({
    ours: await runTask('solve', { file, matrixFile: round === 0 ? matrix : null }),
    peer:
      liblinear === null
        ? null
        : await runLiblinear(liblinear, matrix, join(folder, `model-${round}`)),
  }))
  const objectives =
    liblinear === null
      ? null
      : await runTask('objectives', { file, modelFile: join(folder, 'model-0') })
  rmSync(folder, { recursive: true })
  const wall = rounds.map(({ ours }) => ours.first.wall)
  const cpu = rounds.map(({ ours }) => ours.first.cpu)
  const again = rounds.map(({ ours }) => ours.again.wall)
  const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer]))
  const peerWall = liblinear === null ? null : peers.map((timing) => timing.wall)
  const peerCpu = liblinear === null ? null : peers.map((timing) => timing.cpu)
  return [
    ...[name, rounds[0]?.ours.texts ?? null, rounds[0]?.ours.features ?? null],
    ...[wall, cpu, peerWall, peerCpu],
    ...[timesFaster(peerWall, wall), timesFaster(peerCpu, cpu)],
    ...[again, timesFaster(peerWall, again)],
    objectives === null ? null : objectives.ours / objectives.peer - 1,
  ]
}
