import { averageRow } from '@/bench/report/average-row'
import { mean } from '@/bench/report/statistics'
import type { Cell, Column, Goal } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'
import type { CalibrationAnswer, Judged } from '@/bench/tasks/calibration'
import { runTask } from '@/bench/tasks/run-task'
import type { Bench, Question } from './question'
import { setsForSpeed } from './rounds'

/** How many texts are tagged. */
const SIZES = [100, 300, 1_000, 5_000]

const PLACES = [
  ['out of fold', (answer: CalibrationAnswer) => answer.outOfFold],
  ['as many unseen', (answer: CalibrationAnswer) => answer.unseen],
  ['all unseen', (answer: CalibrationAnswer) => answer.allUnseen],
] as const

const LEARNING = 'as many unseen, learnt from as many'

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'tagged', unit: 'text' },
  { name: LEARNING, unit: 'share' },
  ...PLACES.flatMap(([name]): Column[] => [
    { name, unit: 'share' },
    { name: `${name}, by chance`, unit: 'share' },
    { name: `${name}, too sure by`, unit: 'difference' },
  ]),
]

const NOTES = [
  'Expected calibration error, ten bins of equal mass, of the likeliest tag; means over the draws. Texts drawn at random are tagged, all others of the training file are there without a ' +
    'tag. By chance: the mean error of 400 models that are as sure of each answer and right exactly as often as they say (seeded). Learnt from as many: the mean error by chance of models that know how often answers come true from as many texts only. Too sure by: mean confidence less the share of right ' +
    'answers, in points. Unseen: as many texts of the test file as are tagged, evenly spread, or all.',
]

export const calibration: Question = {
  name: 'calibration',
  what: 'how far confidences are from how often they come true, beside chance',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const measured: { set: string; draws: CalibrationAnswer[] }[] = []
    for (const set of sets) measured.push({ set: set.name, draws: await measure(bench, set) })
    const rows = measured.flatMap(({ set, draws }) =>
      SIZES.filter((size) => draws.some((draw) => draw.size === size)).map((size) =>
        rowOf(
          set,
          size,
          draws.filter((draw) => draw.size === size),
        ),
      ),
    )
    const means = SIZES.map((size) => {
      const own = rows.filter((row) => row[1] === String(size))
      return averageRow(COLUMNS, own).with(1, String(size))
    })
    const all = measured.flatMap(({ draws }) => draws)
    return {
      title: 'Calibration: how far confidences are from how often they come true',
      columns: COLUMNS,
      rows: [...rows, ...means],
      notes: [...NOTES, ...notes],
      goals: SIZES.flatMap((size) => goalsOf(all, size)),
    }
  },
}

async function measure(bench: Bench, set: DataSet): Promise<CalibrationAnswer[]> {
  bench.say(set.name)
  return runTask('calibration', { ...set, sizes: SIZES, draws: bench.rounds, settings: {} })
}

function rowOf(set: string, size: number, draws: readonly CalibrationAnswer[]): Cell[] {
  const cells = PLACES.flatMap(([, of]): Cell[] => {
    const meanOf = (number: (judged: Judged) => number) =>
      mean(draws.map((draw) => number(of(draw))))
    return [
      meanOf(({ error }) => error),
      meanOf(({ luck }) => luck.mean),
      meanOf(({ bias }) => bias),
    ]
  })
  const learning = mean(draws.map(({ unseen }) => unseen.learning.mean))
  return [set, String(size), learning, ...cells]
}

/** Of a perfectly calibrated model 5 in 100 would be beyond. */
const MOST_BEYOND = 0.05

function goalsOf(all: readonly CalibrationAnswer[], size: number): Goal[] {
  const own = all.filter((draw) => draw.size === size)
  if (own.length === 0) return []
  return GOALS.map(([name, of, luckOf]) => {
    const beyond = own.filter((draw) => of(draw).error > luckOf(of(draw)).most).length
    const show = (share: number) => `${(100 * share).toFixed(0)} %`
    return {
      figure: `calibration, ${size} tagged, ${name}`,
      toReach: `at most ${show(MOST_BEYOND)} of draws beyond 95 % of chance`,
      reached: `${beyond} of ${own.length} (${show(beyond / own.length)})`,
      isReached: beyond / own.length <= MOST_BEYOND,
    }
  })
}

const GOALS = [
  [PLACES[0][0], PLACES[0][1], ({ luck }: Judged) => luck],
  [PLACES[1][0], PLACES[1][1], ({ luck }: Judged) => luck],
  [LEARNING, PLACES[1][1], ({ learning }: Judged) => learning],
] as const
