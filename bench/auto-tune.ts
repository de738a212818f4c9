/**
 * What auto-tune gains over the default settings: `npm run bench -- auto-tune [--data FOLDER] [--sets a,b] [--seconds 60] [--threads 2]
 * [--texts 600 --draws 5]`. It searches on the training texts alone, or on so many drawn from them; the test texts are answered once, by
 * the default, by what was chosen, and by what measured best, as it would be chosen without a thought of luck.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Settings, settingsSchema } from '@/lib/contracts/settings'
import { strategyOf } from '@/lib/engine/evaluation/folds/strategy'
import { evaluate } from '@/lib/engine/evaluation/metrics/metrics'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { keyOfTextSettings } from '@/lib/engine/settings'
import { groupKey } from '@/lib/engine/text/group-key'
import { createWorkerPool } from '@/lib/training/learn/worker-pool'
import { createCorpora } from '@/lib/training/tuning/corpora'
import { createLaboratory } from '@/lib/training/tuning/laboratory'
import { search } from '@/lib/training/tuning/search'
import type { Tried } from '@/lib/training/tuning/trial'
import { mean } from './report/statistics'
import { type DataSet, findSets, type Line, readLines } from './sets/data-set'
import { labelTexts } from './sets/labelled-texts'
import { learnDraw } from './sets/learn-draw'
import { settingsFor } from './sets/settings'
import { drawTagged } from './sets/tagged-draws'
import { testOn } from './tasks/scores'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    sets: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    threads: { type: 'string', default: '2' },
    texts: { type: 'string' },
    draws: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
})
const NOTHING = 'nothing'
const CORPUS_BYTES = 2 ** 29
const seconds = Number(values.seconds)
const threads = Number(values.threads)

process.stdout.write(
  `${seconds} s on ${threads} threads each; accuracy / macro F1 in percent\n\n| set | out-of-fold, default | chosen | test texts, default | chosen | measured best | tried | CPU s | what changed |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n`,
)
/** Points of accuracy on the test texts above the default settings. */
const gains: { chosen: number; best: number; isChanged: boolean }[] = []
for (const set of findSets(values.data, values.sets?.split(',') ?? null)) {
  for (let draw = 0; draw < Number(values.draws); draw++) await tuneSet(set, draw)
}
tellGains()

function tellGains(): void {
  const told = (name: 'chosen' | 'best') => {
    const points = gains.map((gain) => gain[name])
    const worse = points.filter((gain) => gain < -0.5).length
    return `${mean(points).toFixed(2)} points on average, lowest ${Math.min(...points).toFixed(2)}, ${worse} below -0.5`
  }
  const changed = gains.filter(({ isChanged }) => isChanged).length
  process.stdout.write(
    `\n${gains.length} searches, ${changed} of which changed something.\nChosen: ${told('chosen')}.\nMeasured best: ${told('best')}.\n`,
  )
}

function differences(from: Settings, to: Settings): string {
  const names = Object.keys(to) as (keyof Settings)[]
  const changed = names.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]))
  return changed.map((name) => `${name} ${JSON.stringify(to[name])}`).join(', ') || NOTHING
}

function shown(scores: { accuracy: number; macroF1: number } | null): string {
  return scores
    ? `${(100 * scores.accuracy).toFixed(2)} / ${(100 * scores.macroF1).toFixed(2)}`
    : '–'
}

function tell({ number, state, settings, measured }: Tried, first: Tried | undefined): void {
  const { folds } = measured
  const line = [number, state, `${folds.length} folds`, shown(measured)]
  process.stderr.write(
    `${line.join('  ')}  ${differences(first?.settings ?? settings, settings)}\n`,
  )
}

type Found = {
  current: Settings
  settings: Settings
  best: Settings
  tried: Tried[]
  isDone: boolean
}

async function tuneSet({ name, train: file, test, isMulti }: DataSet, draw: number): Promise<void> {
  if (isMulti && values.sets === undefined) return
  const lines = drawnLines(file, draw)
  const testLines = readLines(test)
  const everything = lines.map((_, place) => place)
  const cpuBefore = process.cpuUsage()
  const found = await findBest(lines)
  const { user, system } = process.cpuUsage(cpuBefore)
  const [before, after, best] = await Promise.all(
    [found.current, found.settings, found.best].map(async (settings) => {
      const { model, outOfFold } = await learnDraw(lines, everything, settings)
      const set = { ...outOfFold, tagCount: model.tags.length, strategy: model.calibration.kind }
      return { outOfFold: evaluate(set, outOfFold.answers), test: testOn(model, testLines) }
    }),
  )
  if (!before || !after || !best) throw new Error('Three are measured.')
  const changed = differences(found.current, found.settings)
  const dropped = found.tried.filter(({ state }) => state === 'dropped').length
  gains.push({
    chosen: 100 * (after.test.accuracy - before.test.accuracy),
    best: 100 * (best.test.accuracy - before.test.accuracy),
    isChanged: changed !== NOTHING,
  })
  const cells = [
    name,
    shown(before.outOfFold),
    shown(after.outOfFold),
    shown(before.test),
    shown(after.test),
    shown(best.test),
    `${found.tried.length} (${dropped} dropped)${found.isDone ? ', all' : ''}`,
    ((user + system) / 1e6).toFixed(0),
    changed,
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

/** All lines of a file that have a tag, or so many of them. */
function drawnLines(file: string, draw: number): Line[] {
  const lines = readLines(file).filter(({ tags }) => tags.length > 0)
  if (values.texts === undefined) return lines
  const count = Math.min(Number(values.texts), lines.length)
  return drawTagged(lines.length, count, draw).flatMap((place) => lines[place] ?? [])
}

/** What would win if nobody thought of luck: the highest mean of accuracy and macro F1. */
function measuredBest(tried: readonly Tried[], current: Settings): Settings {
  const worth = ({ measured }: Tried) => measured.accuracy + measured.macroF1
  const finished = tried.filter(({ state }) => state === 'finished')
  return (
    finished.toSorted((a, b) => worth(b) - worth(a) || a.number - b.number)[0]?.settings ?? current
  )
}

/** The search of the product on texts in memory; it ends when the time is over or nothing is left to try. */
async function findBest(lines: readonly Line[]): Promise<Found> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(new Error('The time is over.')), seconds * 1000)
  const { texts, tags, tagNames, folds } = labelTexts(lines)
  const current = settingsSchema.parse(await settingsFor(texts, {}))
  const groupOf = new Map<string, number>()
  const groups = Int32Array.from(texts, (text) => {
    const key = groupKey(text)
    const group = groupOf.get(key) ?? groupOf.size
    groupOf.set(key, group)
    return group
  })
  const pool = createWorkerPool({
    workerFile: join(process.argv[1] ?? '', '..', 'worker.mjs'),
    threads,
    heapMegabytes: 4096,
    signal: over.signal,
  })
  const tried: Tried[] = []
  let settings = current
  let isDone = true
  const laboratory = createLaboratory({
    pool,
    corpora: createCorpora(
      async (own) => prepareCorpus(texts, own),
      keyOfTextSettings,
      CORPUS_BYTES,
    ),
    data: { tags, tagCount: tagNames.length, folds, strategy: strategyOf(current, tags), groups },
    recall: async () => null,
    onTried: async (trial) => {
      tried.push(trial)
      if (values.verbose) tell(trial, tried[0])
    },
    onChosen: ({ tried: chosen }) => {
      settings = chosen.settings
    },
  })
  try {
    await search(laboratory, current)
  } catch (error) {
    if (error !== over.signal.reason) throw error
    isDone = false
  } finally {
    clearTimeout(timer)
    await pool.close()
  }
  return { current, settings, best: measuredBest(tried, current), tried, isDone }
}
