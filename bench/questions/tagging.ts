import { runFewTagsPeer } from '@/bench/peers/few-tags'
import { averageRow } from '@/bench/report/average-row'
import { columnNumbers } from '@/bench/report/column-numbers'
import { geometricMean } from '@/bench/report/statistics'
import type { Cell, Column, Goal } from '@/bench/report/table'
import { type DataSet, readLines } from '@/bench/sets/data-set'
import { drawTagged } from '@/bench/sets/tagged-draws'
import { type OrderName, taggingOrders } from '@/bench/sets/tagging-orders'
import { textsToReach } from '@/bench/sets/texts-to-reach'
import { runTask } from '@/bench/tasks/run-task'
import type { Bench, Question } from './question'
import { inRounds, setsForSpeed } from './rounds'

/** Somebody stops at this share of the macro F1 that all tags give. */
const SHARE = 0.9
const FIRST = 20
/** A model is trained whenever so many times as many are tagged. */
const GROWTH = 1.3

const ORDERS = Object.keys(taggingOrders) as OrderName[]

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'macro F1 to reach', unit: 'share' },
  { name: 'scikit-learn, random', unit: 'count' },
  ...ORDERS.map((name): Column => ({ name, unit: 'count' })),
  { name: 'telling, untagged read', unit: 'count' },
  { name: 'random / telling', unit: 'ratio' },
  { name: 'scikit-learn / telling, untagged read', unit: 'ratio' },
]

const NOTES = [
  `Texts to tag until macro F1 on the test file is ${100 * SHARE} % of what default settings reach with all tags. ${FIRST} texts are tagged first, then a model is trained whenever there are ${GROWTH} times as many; ` +
    'between two trainings it is interpolated. Every fifth text of each order comes at random. So that it is the orders that are compared, no untagged texts are read, but in the column that says so: there it learns as the product does. ' +
    'What is not reached with all texts counts as all of them. scikit-learn: TF-IDF of words 1-2 and LinearSVC(class_weight="balanced"). A round is another draw, the same for all. Sets with several tags on a text are left out.',
]

export const tagging: Question = {
  name: 'tagging',
  what: 'texts to tag until a model is good, by the order in which they are offered',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of sets.filter(({ isMulti }) => !isMulti)) rows.push(await measure(bench, set))
    return {
      title: 'Tagging: texts to tag until macro F1 is 90 % of what all tags give',
      columns: COLUMNS,
      rows: [...rows, averageRow(COLUMNS, rows)],
      notes: [...NOTES, ...notes],
      goals: goalsOf(rows),
    }
  },
}

type Round = { goal: number; peer: number | null; orders: number[]; read: number }

async function measure(bench: Bench, set: DataSet): Promise<Cell[]> {
  const texts = readLines(set.train).filter(({ tags }) => tags.length > 0).length
  const sizes = sizesUpTo(texts)
  const rounds = await inRounds(bench, set.name, async (draw): Promise<Round> => {
    const ask = { train: set.train, test: set.test, draw, sizes, share: SHARE }
    const settings = { learn_from_untagged: false }
    const { goal, curves } = await runTask('tagging', { ...ask, orders: ORDERS, settings })
    const reading = { ...ask, orders: ['telling'] as const, settings: {} }
    const read = (await runTask('tagging', reading)).curves[0] ?? []
    const orders = curves.map((curve) => textsToReach(goal, sizes, curve))
    const peer = bench.peers.sklearn === null ? null : await askPeer(set, sizes, draw)
    return {
      goal,
      orders,
      peer: peer && textsToReach(goal, sizes, peer),
      read: textsToReach(goal, sizes, read),
    }
  })
  const peers = rounds.flatMap(({ peer }) => peer ?? [])
  const of = (name: OrderName) => rounds.map(({ orders }) => orders[ORDERS.indexOf(name)] ?? 0)
  const read = rounds.map((round) => round.read)
  return [
    set.name,
    rounds[0]?.goal ?? null,
    peers.length === 0 ? null : peers,
    ...ORDERS.map(of),
    read,
    ratios(of('random'), of('telling')),
    peers.length === 0 ? null : ratios(peers, read),
  ]
}

async function askPeer(set: DataSet, sizes: readonly number[], draw: number): Promise<number[]> {
  const drawn = drawTagged(sizes.at(-1) ?? 0, sizes.at(-1) ?? 0, draw)
  const scores = await runFewTagsPeer(
    set,
    sizes.map((size) => drawn.slice(0, size)),
  )
  return scores.map(({ macroF1 }) => macroF1)
}

function sizesUpTo(texts: number): number[] {
  const sizes: number[] = []
  for (let size = FIRST; size < texts; size = Math.max(size + FIRST, Math.round(GROWTH * size)))
    sizes.push(size)
  return [...sizes, texts]
}

function ratios(ones: readonly number[], others: readonly number[]): number[] {
  return ones.map((one, round) => one / (others[round] ?? one))
}

const TO_REACH = 2

function goalsOf(rows: readonly Cell[][]): Goal[] {
  const gained = columnNumbers(COLUMNS, rows, 'scikit-learn / telling, untagged read')
  if (gained.length === 0) return []
  const [average, lowest] = [geometricMean(gained), Math.min(...gained)]
  return [
    {
      figure: 'texts to tag for the same macro F1',
      toReach: `≤ 1 / ${TO_REACH} of random order with scikit-learn`,
      reached: `1 / ${average.toFixed(1)} (at worst 1 / ${lowest.toFixed(1)})`,
      isReached: average >= TO_REACH,
    },
  ]
}
