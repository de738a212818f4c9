/**
 * How well texts that fit no tag are told from the others: `npm run bench -- no-tag [--data FOLDER] [--sets a,b] [--texts 1000] [--none 200]
 * [--draws 3]`. Of each set every second tag, by name, is one of the model's; texts of the other tags fit none. Learnt are so many texts
 * with a tag and so many that fit none; counted are all test texts. Beside it stands the same model without texts that fit none, with the
 * minimum confidence at which it leaves out as many test texts.
 */
import { parseArgs } from 'node:util'
import { createAnswerer } from '@/lib/engine/classify'
import { calibrateOutOfFold } from '@/lib/engine/evaluation/calibration/calibrate'
import { foldsIn, poolMargins, trainFold } from '@/lib/engine/evaluation/folds/out-of-fold'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { prepareSet } from '@/lib/engine/prepare-set'
import { ALGORITHMS, type Algorithm } from '@/lib/engine/settings'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { trainFinal } from '@/lib/engine/train-final'
import { mean } from './report/statistics'
import { type DataSet, findSets, type Line, readLines } from './sets/data-set'
import { labelTexts } from './sets/labelled-texts'
import { settingsFor } from './sets/settings'
import { drawTagged } from './sets/tagged-draws'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    sets: { type: 'string' },
    texts: { type: 'string', default: '1000' },
    none: { type: 'string', default: '200' },
    draws: { type: 'string', default: '3' },
  },
})
const FOLDS = 10
const LEAST_TAGS = 4
const COLUMNS = [
  'set',
  'algorithm',
  'given none',
  'of texts that fit none',
  'by a minimum',
  'of all others',
  'by a minimum',
  'right, of all',
  'by a minimum',
]

process.stdout.write(`| ${COLUMNS.join(' | ')} |\n|${' --- |'.repeat(COLUMNS.length)}\n`)
for (const set of findSets(values.data, values.sets?.split(',') ?? null)) {
  if (set.isMulti) continue
  for (const algorithm of ALGORITHMS) await askSet(set, algorithm)
}

/** What became of the test texts, as shares. */
type Outcome = { none: number; foreign: number; known: number; right: number }

async function askSet({ name, train, test }: DataSet, algorithm: Algorithm): Promise<void> {
  const lines = readLines(train).filter(({ tags }) => tags.length === 1)
  const tags = [...new Set(lines.flatMap((line) => line.tags))].sort()
  if (tags.length < LEAST_TAGS) return
  const own = new Set(tags.filter((_, place) => place % 2 === 0))
  const isOwn = (line: Line) => own.has(line.tags[0] ?? '')
  const testLines = readLines(test).filter((line) => line.tags.length === 1)
  const pairs: [learnt: Outcome, minimum: Outcome][] = []
  for (let draw = 0; draw < Number(values.draws); draw++) {
    const drawn = drawTagged(lines.length, lines.length, draw).flatMap((at) => lines[at] ?? [])
    const known = drawn.filter(isOwn).slice(0, Number(values.texts))
    const none = drawn.filter((line) => !isOwn(line)).slice(0, Number(values.none))
    const learnt = await answersOf(known, none, testLines, algorithm)
    const without = await answersOf(known, [], testLines, algorithm)
    const left = learnt.filter(({ tag }) => tag === null).length
    const least = without.map(({ confidence }) => confidence).sort((a, b) => a - b)[left] ?? 1
    const sure = without.map((one) => (one.confidence < least ? { ...one, tag: null } : one))
    pairs.push([outcome(learnt, testLines, isOwn), outcome(sure, testLines, isOwn)])
  }
  const of = (place: 0 | 1, key: keyof Outcome) =>
    (100 * mean(pairs.map((pair) => pair[place][key]))).toFixed(1)
  const cells = (['foreign', 'known', 'right'] as const).flatMap((key) => [of(0, key), of(1, key)])
  process.stdout.write(`| ${[name, algorithm, of(0, 'none'), ...cells].join(' | ')} |\n`)
}

type Given = { tag: string | null; confidence: number }

async function answersOf(
  known: readonly Line[],
  none: readonly Line[],
  asked: readonly Line[],
  algorithm: Algorithm,
): Promise<Given[]> {
  const { texts, tagNames, tags, folds } = labelTexts(known)
  const all = [...texts, ...none.map(({ text }) => text)]
  const settings = await settingsFor(all, { algorithm, learn_from_untagged: false })
  const rows = texts.map((_, row) =>
    Array.from(tags.tags.subarray(tags.starts[row], tags.starts[row + 1])),
  )
  const read = {
    corpus: prepareCorpus(all, settings),
    tags: tagRowsOf([...rows, ...none.map(() => [])]),
    tagCount: tagNames.length,
    folds: Uint8Array.from([...folds, ...none.map((_, place) => place % FOLDS)]),
    settings,
    strategy: 'single' as const,
  }
  const set = { ...read, ...prepareSet(read) }
  const margins = poolMargins(
    set,
    foldsIn(set.folds).map((fold) => trainFold(set, fold)),
  )
  const { answer } = createAnswerer({
    settings,
    tags: tagNames.map((name, id) => ({ id, name })),
    trained: trainFinal(set),
    calibration: calibrateOutOfFold(set, margins).calibration,
    about: { texts: all.length, dataHash: '', icu: '' },
  })
  return answer(asked.map(({ text }) => text)).map(([best]) => ({
    tag: best === undefined ? null : (tagNames[best.tag] ?? null),
    confidence: best?.confidence ?? 0,
  }))
}

function outcome(
  given: readonly Given[],
  asked: readonly Line[],
  isOwn: (line: Line) => boolean,
): Outcome {
  const isNone = (place: number) => given[place]?.tag === null
  const places = [...asked.keys()]
  const foreign = places.filter((place) => !isOwn(asked[place] ?? { text: '', tags: [] }))
  const known = places.filter((place) => isOwn(asked[place] ?? { text: '', tags: [] }))
  const isRight = (place: number) => asked[place]?.tags[0] === given[place]?.tag
  const right = foreign.filter(isNone).length + known.filter(isRight).length
  return {
    none: places.filter(isNone).length / places.length,
    foreign: foreign.filter(isNone).length / foreign.length,
    known: known.filter(isNone).length / known.length,
    right: right / places.length,
  }
}
