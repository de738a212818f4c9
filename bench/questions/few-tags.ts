import { type PeerScores, runFewTagsPeer } from '@/bench/peers/few-tags'
import { averageRow } from '@/bench/report/average-row'
import { columnNumbers } from '@/bench/report/column-numbers'
import { mean } from '@/bench/report/statistics'
import { type Cell, type Column, type Goal, writeCell } from '@/bench/report/table'
import { type DataSet, readLines } from '@/bench/sets/data-set'
import { drawTagged } from '@/bench/sets/tagged-draws'
import { runTask } from '@/bench/tasks/run-task'
import type { Bench, Question } from './question'
import { setsForSpeed } from './rounds'

/** How many texts are tagged. */
const SIZES = [50, 100, 200, 500]

const COLUMNS: Column[] = [
  { name: 'set', unit: 'text' },
  { name: 'tagged', unit: 'text' },
  { name: 'accuracy', unit: 'share' },
  { name: 'macro F1', unit: 'share' },
  { name: 'scikit-learn', unit: 'share' },
  { name: 'its macro F1', unit: 'share' },
  { name: 'points', unit: 'difference' },
  { name: 'F1 points', unit: 'difference' },
  { name: 'calibration error', unit: 'share' },
]

const NOTES = [
  'Texts drawn at random are tagged, all others of the training file are there without a tag; judged on the test file. A round is another draw, the same for both; ' +
    'means over the draws. scikit-learn: TF-IDF of words 1-2 and LinearSVC(class_weight="balanced") on the tagged texts. Sets with several tags on a text are left out.',
]

export const fewTags: Question = {
  name: 'few-tags',
  what: 'default settings where few texts are tagged, judged on the test files',
  async ask(bench) {
    const { sets, notes } = setsForSpeed(bench)
    const rows: Cell[][] = []
    for (const set of sets.filter(({ isMulti }) => !isMulti))
      rows.push(...(await measure(bench, set)))
    const means = SIZES.map((size) => {
      const own = rows.filter((row) => row[1] === String(size))
      return averageRow(COLUMNS, own).with(1, String(size))
    })
    return {
      title: 'Few tags: default settings, on the test files',
      columns: COLUMNS,
      rows: [...rows, ...means],
      notes: [...NOTES, ...notes],
      goals: SIZES.flatMap((size) => goalsOf(rows, size)),
    }
  },
}

async function measure(bench: Bench, set: DataSet): Promise<Cell[][]> {
  bench.say(`${set.name}`)
  const texts = readLines(set.train).filter(({ tags }) => tags.length > 0).length
  const sizes = SIZES.filter((size) => size <= texts)
  const rounds = Array.from({ length: bench.rounds }, (_, round) => round)
  const draws = rounds.flatMap((round) => {
    const drawn = drawTagged(texts, Math.max(...sizes), round)
    return sizes.map((size) => drawn.slice(0, size))
  })
  const peer = bench.peers.sklearn === null ? null : await runFewTagsPeer(set, draws)
  const own = await runTask('fewTags', { ...set, draws, settings: {} })
  return sizes.map((size) => {
    const isOfSize = (_: unknown, place: number) => draws[place]?.length === size
    const scores = own.filter(isOfSize)
    const accuracy = mean(scores.map((score) => score.accuracy))
    const macroF1 = mean(scores.map((score) => score.macroF1))
    const errors = scores.map((score) => score.calibrationError)
    const compared = comparedTo(peer?.filter(isOfSize) ?? null, { accuracy, macroF1 })
    return [set.name, String(size), accuracy, macroF1, ...compared, mean(errors)]
  })
}

function comparedTo(peer: readonly PeerScores[] | null, own: PeerScores): Cell[] {
  if (peer === null) return [null, null, null, null]
  const accuracy = mean(peer.map((score) => score.accuracy))
  const macroF1 = mean(peer.map((score) => score.macroF1))
  return [accuracy, macroF1, own.accuracy - accuracy, own.macroF1 - macroF1]
}

const TO_REACH = 0.04
const LOWEST = -0.005

function goalsOf(rows: readonly Cell[][], size: number): Goal[] {
  const own = rows.filter((row) => row[1] === String(size))
  return ['points', 'F1 points'].flatMap((column) => {
    const points = columnNumbers(COLUMNS, own, column)
    if (points.length === 0) return []
    const [average, lowest] = [mean(points), Math.min(...points)]
    const show = (number: number) => writeCell(number, 'difference')
    return [
      {
        figure: `${size} tagged, ${column}`,
        toReach: `≥ ${show(TO_REACH)} on average, none below ${show(LOWEST)}`,
        reached: `${show(average)} (lowest ${show(lowest)})`,
        isReached: average >= TO_REACH && lowest >= LOWEST,
      },
    ]
  })
}
