import { mean } from '@/bench/report/statistics'
import type { Loss } from './experiments/loss-among-tries'
import type { ManyTries } from './experiments/many-tries'
import { type Judged, largerTruth, smallerTruth } from './judged'
import { type Goal, isNoHigher, type Rate, rateOf, reaches } from './rate'
import type { PairwiseName } from './runs'

/** One line of the table. */
export type Cell = {
  readonly name: string
  readonly n: number
  readonly rate: Rate
  readonly goal: string
  /** Null where nothing is asked. */
  readonly isReached: boolean | null
  readonly note: string
}

const isBetter = ({ kind }: Judged) => kind === 'better'
const isWorse = ({ kind }: Judged) => kind === 'worse'
const isWronglyBetter = (run: Judged) => isBetter(run) && smallerTruth(run) <= 0
const isWronglyWorse = (run: Judged) => isWorse(run) && largerTruth(run) >= 0

function goalText(goal: Goal): string {
  return 'most' in goal ? `≤ ${100 * goal.most} %` : `≥ ${100 * goal.least} %`
}

/** A rate with what is asked of it. */
function cell(name: string, n: number, rate: Rate, goal: Goal | null, note = ''): Cell {
  return {
    name,
    n,
    rate,
    goal: goal ? goalText(goal) : '',
    isReached: goal && rate.of > 0 ? reaches(rate, goal) : null,
    note,
  }
}

export function pairwiseCells(name: PairwiseName, n: number, runs: readonly Judged[]): Cell[] {
  switch (name) {
    case 'same data, same folds':
      return [
        cell(
          `${name}: some difference`,
          n,
          rateOf(runs, (run) => run.accuracy.difference !== 0 || run.macroF1.difference !== 0),
          { most: 0 },
        ),
      ]
    case 'pairs of settings, −0.5 < truth ≤ 0':
    case 'tag added, −0.5 < truth ≤ 0':
    case 'tag removed, −0.5 < truth ≤ 0':
    case 'tag merged, −0.5 < truth ≤ 0':
      return [cell(`${name}: better`, n, rateOf(runs, isBetter), { most: 0.05 }, biasOf(runs))]
    case '+30 % texts, random':
    case '+30 % texts, uncertain first':
    case '3 % retagged':
      return [
        cell(
          `${name}: truth ≤ 0 and better`,
          n,
          rateOf(runs, isWronglyBetter),
          { most: 0.05 },
          biasOf(runs),
        ),
        cell(`${name}: better`, n, rateOf(runs, isBetter), null),
      ]
    default:
      return [
        cell(`${name}: better`, n, rateOf(runs, isBetter), { most: 0.05 }, biasOf(runs)),
        cell(`${name}: worse`, n, rateOf(runs, isWorse), { most: 0.05 }),
        cell(
          `${name}: some tag called`,
          n,
          rateOf(runs, ({ isTagCalled }) => isTagCalled),
          null,
        ),
      ]
  }
}

export function triesCells(n: number, runs: readonly ManyTries[]): Cell[] {
  const best = runs.map((run) => run.best)
  const uncorrected = runs.map((run) => run.bestUncorrected)
  const first = runs.map((run) => run.first)
  const worst = runs.map((run) => run.worst)
  const plain = runs.map((run) => run.worstUncorrected)
  const tries = '20 near-equal tries'
  const most = { most: 0.05 }
  const note = `truth ${points(mean(best.map(smallerTruth)))}`
  return [
    cell(`${tries}, the best: truth ≤ 0 and better`, n, rateOf(best, isWronglyBetter), most, note),
    cell(`${tries}, the first better: truth ≤ 0`, n, rateOf(first, isWronglyBetter), most),
    cell(`${tries}, the best: better`, n, rateOf(best, isBetter), null),
    cell(`${tries}, the best: better without correction`, n, rateOf(uncorrected, isBetter), null),
    cell(`${tries}, the first better: there is one`, n, rateOf(first, isBetter), null),
    cell(`${tries}, the worst: truth ≥ 0 and worse`, n, rateOf(worst, isWronglyWorse), most),
    cell(`${tries}, the worst: worse`, n, rateOf(worst, isWorse), null, truthOf(worst)),
    cell(`${tries}, the worst: worse without correction`, n, rateOf(plain, isWorse), null),
  ]
}

/** What the correction of "worse" costs: the same losses with it and without. */
export function lossCells(n: number, runs: readonly Loss[], settings: string): Cell[] {
  const corrected = runs.map((run) => run.corrected)
  const uncorrected = runs.map((run) => run.uncorrected)
  const note = `${truthOf(corrected)}, ${settings}`
  return [
    cell('truth −2 points: worse', n, rateOf(uncorrected, isWorse), null, note),
    cell('truth −2 points, 20 tries: worse', n, rateOf(corrected, isWorse), null, note),
  ]
}

function truthOf(runs: readonly Judged[]): string {
  const truth = (metric: 'accuracy' | 'macroF1') =>
    points(mean(runs.map((run) => run[metric].truth)))
  return `truth: accuracy ${truth('accuracy')}, macro F1 ${truth('macroF1')}`
}

export function gainCell(n: number, runs: readonly Judged[], settings: string): Cell {
  return cell(
    'truth +2 points: better',
    n,
    rateOf(runs, isBetter),
    { least: n >= 4000 ? 0.75 : 0.5 },
    `${truthOf(runs)}, ${settings}`,
  )
}

/** Intervals of both metrics, where the true difference is below 3 points. */
export function coverageCells(
  name: string,
  n: number,
  runs: readonly Judged[],
  goal: Goal | null,
): Cell[] {
  return (['accuracy', 'macroF1'] as const).map((metric) => {
    const small = runs.map((run) => run[metric]).filter(({ truth }) => Math.abs(truth) < 0.03)
    const covered = rateOf(small, ({ isCovered }) => isCovered)
    const metricName = metric === 'accuracy' ? 'accuracy' : 'macro F1'
    return cell(`${name}: ${metricName} covers`, n, covered, goal)
  })
}

/** Alarms of one metric without correction: the verdict alone raises too few to compare. */
export function copiesCell(
  name: string,
  n: number,
  copied: readonly Judged[],
  without: readonly Judged[],
): Cell {
  const isAlarm = (run: Judged) => run.accuracy.isClaimed || run.macroF1.isClaimed
  const rate = rateOf(copied, isAlarm)
  const reference = rateOf(without, isAlarm)
  return {
    name: `copied 2 to 12 times, ${name}: a metric differs`,
    n,
    rate,
    goal: `${percent(reference)} without`,
    isReached: isNoHigher(rate, reference),
    note: '',
  }
}

export function percent({ hits, of }: Rate): string {
  return of === 0 ? '–' : `${((100 * hits) / of).toFixed(1)} %`
}

function points(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(2)}`
}

/** How much more is measured than is true. */
function biasOf(runs: readonly Judged[]): string {
  const bias = (metric: 'accuracy' | 'macroF1') =>
    points(mean(runs.map((run) => run[metric].difference - run[metric].truth)))
  const truth = points(mean(runs.map((run) => run.accuracy.truth)))
  return `truth ${truth}, bias: accuracy ${bias('accuracy')}, macro F1 ${bias('macroF1')}`
}
