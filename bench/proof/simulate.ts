import { mean } from '@/bench/report/statistics'
import {
  type Cell,
  copiesCell,
  coverageCells,
  gainCell,
  lossCells,
  pairwiseCells,
  triesCells,
} from './cells'
import type { Truth } from './comparing'
import type { Loss } from './experiments/loss-among-tries'
import type { ManyTries } from './experiments/many-tries'
import { PAIRS, type Pair } from './experiments/settings'
import type { Judged } from './judged'
import { PAIRWISE, type PairwiseName } from './runs'
import type { PopulationName, Threads } from './threads'
import { PAIRED } from './variants'

export type Plan = {
  readonly population: PopulationName
  readonly sizes: readonly number[]
  readonly runs: number
  /** Only experiments whose name begins so: of two versions, `truth ±2 points` or `20 near-equal tries`. */
  readonly only: string
}

/** Runs that find the rung 2 points below; not among those that count. */
const PILOT_RUNS = 10
/** Deterministic: a few show it. */
const EXACT_RUNS = 5

/** For these the tagged texts are a random sample, which an interval needs. */
const COVERED: readonly PairwiseName[] = [
  'same data, other folds',
  'fresh samples, 0 % shared',
  'fresh samples, 50 % shared',
  'fresh samples, 90 % shared',
  'pairs of settings, −0.5 < truth ≤ 0',
  '+30 % texts, random',
  '3 % retagged',
]

/** Every cell of the plan, one after the other as it is known. */
export async function* simulate(threads: Threads, plan: Plan): AsyncGenerator<Cell> {
  for (const n of plan.sizes) {
    const judged = new Map<PairwiseName, Judged[]>()
    for (const name of Object.keys(PAIRWISE) as PairwiseName[]) {
      if (!name.startsWith(plan.only)) continue
      const runs = await simulatePairs(threads, plan, n, name)
      judged.set(name, runs)
      if (!name.endsWith('copied')) yield* pairwiseCells(name, n, runs)
    }
    if (plan.only === '') yield* sharedCells(n, (name) => judged.get(name) ?? [])
    yield* otherCells(threads, plan, n)
  }
}

async function simulatePairs(
  threads: Threads,
  { population, runs }: Plan,
  n: number,
  name: PairwiseName,
): Promise<Judged[]> {
  const count = name === 'same data, same folds' ? EXACT_RUNS : runs
  const results = await threads.run({ kind: 'pairwise', name }, population, n, count)
  return (results as (Judged | null)[]).filter((run) => run !== null)
}

/** What several experiments of two versions come to. */
function* sharedCells(n: number, of: (name: PairwiseName) => Judged[]): Generator<Cell> {
  for (const name of ['same data, other folds', 'fresh samples, 50 % shared'] as const) {
    yield copiesCell(name, n, of(`${name}, copied`), of(name))
  }
  yield* coverageCells('intervals', n, COVERED.flatMap(of), { least: 0.93 })
  yield* coverageCells('intervals, uncertain first', n, of('+30 % texts, uncertain first'), null)
}

/** Those of more versions, and of a true difference. */
async function* otherCells(threads: Threads, plan: Plan, n: number): AsyncGenerator<Cell> {
  const { population, runs, only } = plan
  if ('truth ±2 points'.startsWith(only) && n >= 2000 && !population.endsWith('-rare')) {
    const { pair, settings } = await findPair(threads, plan, n)
    const gains = await threads.run({ kind: 'pair', pair }, population, n, runs)
    yield gainCell(n, gains as Judged[], settings)
    const losses = await threads.run({ kind: 'loss', pair }, population, n, runs)
    yield* lossCells(n, losses as Loss[], settings)
  }
  if (!'20 near-equal tries'.startsWith(only)) return
  const tries = await threads.run({ kind: 'tries' }, population, n, runs)
  yield* triesCells(n, tries as ManyTries[])
}

/** The pair of settings whose true gain in both metrics is nearest to 2 points in the pilot runs. */
async function findPair(
  threads: Threads,
  plan: Plan,
  n: number,
): Promise<{ pair: Pair; settings: string }> {
  const pilot = (await threads.run({ kind: 'gains' }, plan.population, n, PILOT_RUNS)) as Truth[][]
  const meanOf = (metric: keyof Truth, index: number) =>
    mean(pilot.map((gains) => gains[index]?.[metric] ?? 0))
  const distances = PAIRS.map(
    (_, index) =>
      Math.abs(meanOf('accuracy', index) - 0.02) + Math.abs(meanOf('macroF1', index) - 0.02),
  )
  const pair = PAIRS[distances.indexOf(Math.min(...distances))] ?? [0, 1]
  const [candidate, baseline] = pair.map((index) => PAIRED[index]?.max_features)
  return { pair, settings: `${candidate} against ${baseline} features` }
}
