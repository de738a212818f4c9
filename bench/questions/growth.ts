import { averageRow } from '@/bench/report/average-row'
import { columnNumbers } from '@/bench/report/column-numbers'
import { limitGoal } from '@/bench/report/goal'
import { median } from '@/bench/report/statistics'
import type { Cell, Column } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import { runTask } from '@/bench/tasks/run-task'
import type { Bench, Question } from './question'
import { inRounds } from './rounds'

const SIZES = [1000, 10_000, 100_000, 1_000_000]
const QUICK_SIZES = [1000, 10_000]
/** Short texts of few tags, if no set is named. */
const USUAL_SOURCE = 'airline'

const TIME_RATIO = 'time of 10 × texts'
const CPU_RATIO = 'CPU of 10 × texts'
const PEAK = 'peak MiB'

const COLUMNS: Column[] = [
  { name: 'source', unit: 'text' },
  { name: 'texts', unit: 'count' },
  { name: 'n-grams', unit: 'count' },
  { name: 'reading s', unit: 'seconds' },
  { name: 'learning s', unit: 'seconds' },
  { name: 'CPU s', unit: 'seconds' },
  { name: PEAK, unit: 'mebibytes' },
  { name: TIME_RATIO, unit: 'ratio' },
  { name: CPU_RATIO, unit: 'ratio' },
  { name: 'memory of 10 × texts', unit: 'ratio' },
]

export const growth: Question = {
  name: 'growth',
  what: 'time and peak memory of ten times as many texts',
  async ask(bench) {
    const sizes = bench.isQuick ? QUICK_SIZES : SIZES
    const rows: Cell[][] = []
    for (const source of sourcesOf(bench)) {
      const measured: Measured[] = []
      for (const texts of sizes) measured.push(await measure(bench, source, texts))
      measured.forEach((size, place) => {
        rows.push(rowOf(source.name, size, measured[place - 1]))
      })
    }
    const note =
      'Texts recombined from the training texts of the source, with new words at the rate at which its vocabulary grows. Default settings, ten folds, calibration and final model ' +
      'on all cores. Peak memory is that of the whole process, in which the texts come page by page. "10 × texts": this line by the one above.'
    return {
      title: 'Growth: whole trainings of 1,000 texts and more',
      columns: COLUMNS,
      rows: [...rows, averageRow(COLUMNS, rows)],
      notes: [note],
      goals: [
        ...limitGoal('time of 10 × texts', columnNumbers(COLUMNS, rows, TIME_RATIO), 12, times),
        ...limitGoal('CPU of 10 × texts', columnNumbers(COLUMNS, rows, CPU_RATIO), 12, times),
        ...limitGoal('memory', columnNumbers(COLUMNS, rows, PEAK), 4096, inGibibytes),
      ],
    }
  },
}

const times = (ratio: number) => `${ratio.toFixed(1)} ×`
const inGibibytes = (mebibytes: number) => `${(mebibytes / 1024).toFixed(2)} GiB`

type Measured = {
  texts: number
  ngrams: number
  reading: number[]
  learning: number[]
  cpu: number[]
  peak: number[]
  total: number
  totalCpu: number
}

/** Named sets, or the usual one if it is there. */
function sourcesOf({ sets, areNamed }: Bench): readonly DataSet[] {
  const usual = sets.filter(({ name }) => name === USUAL_SOURCE)
  if (areNamed) return sets
  return usual.length > 0 ? usual : sets.slice(0, 1)
}

async function measure(bench: Bench, source: DataSet, texts: number): Promise<Measured> {
  const what = `${texts} texts of ${source.name}`
  const rounds = await inRounds(bench, what, () => runTask('grow', { file: source.train, texts }))
  return {
    texts,
    ngrams: rounds[0]?.ngrams ?? 0,
    reading: rounds.map(({ reading }) => reading.wall),
    learning: rounds.map(({ learning }) => learning.wall),
    cpu: rounds.map(({ reading, learning }) => reading.cpu + learning.cpu),
    peak: rounds.map(({ peakMebibytes }) => peakMebibytes),
    total: median(rounds.map(({ reading, learning }) => reading.wall + learning.wall)),
    totalCpu: median(rounds.map(({ reading, learning }) => reading.cpu + learning.cpu)),
  }
}

function rowOf(source: string, size: Measured, before: Measured | undefined): Cell[] {
  return [
    ...[source, size.texts, size.ngrams, size.reading, size.learning, size.cpu, size.peak],
    before === undefined ? null : size.total / before.total,
    before === undefined ? null : size.totalCpu / before.totalCpu,
    before === undefined ? null : median(size.peak) / median(before.peak),
  ]
}
