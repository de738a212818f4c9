/**
 * What auto-tune gains over the default settings: `npm run bench -- auto-tune [--data FOLDER] [--sets a,b] [--seconds 60] [--threads 2]`.
 * It searches on the training texts alone; the test texts are answered once, by the default and by what was found.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Settings, settingsSchema } from '@/lib/contracts/settings'
import { strategyOf } from '@/lib/engine/evaluation/folds/strategy'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { keyOfTextSettings } from '@/lib/engine/settings'
import { groupKey } from '@/lib/engine/text/group-key'
import { createWorkerPool } from '@/lib/training/learn/worker-pool'
import { createCorpora } from '@/lib/training/tuning/corpora'
import { createLaboratory } from '@/lib/training/tuning/laboratory'
import { search, type Tried } from '@/lib/training/tuning/search'
import { type DataSet, findSets, readLines } from './sets/data-set'
import { labelTexts } from './sets/labelled-texts'
import { settingsFor } from './sets/settings'
import { train } from './tasks/train'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    sets: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    threads: { type: 'string', default: '2' },
    verbose: { type: 'boolean', default: false },
  },
})
const CORPUS_BYTES = 2 ** 29
const seconds = Number(values.seconds)
const threads = Number(values.threads)

process.stdout.write(
  `${seconds} s on ${threads} threads each; accuracy / macro F1 in percent\n\n| set | out-of-fold, default | best | test texts, default | best | tried | CPU s | what changed |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n`,
)
for (const set of findSets(values.data, values.sets?.split(',') ?? null)) await tuneSet(set)

function differences(from: Settings, to: Settings): string {
  const names = Object.keys(to) as (keyof Settings)[]
  const changed = names.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]))
  return changed.map((name) => `${name} ${JSON.stringify(to[name])}`).join(', ') || 'nothing'
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

type Found = { current: Settings; settings: Settings; tried: Tried[]; isDone: boolean }

async function tuneSet({ name, train: file, test, isMulti }: DataSet): Promise<void> {
  if (isMulti && values.sets === undefined) return
  const cpuBefore = process.cpuUsage()
  const found = await findBest(file)
  const { user, system } = process.cpuUsage(cpuBefore)
  const before = await train({ train: file, test, settings: {} })
  const after = await train({ train: file, test, settings: found.settings })
  const changed = differences(found.current, found.settings)
  const dropped = found.tried.filter(({ state }) => state === 'dropped').length
  const cells = [
    name,
    shown(before.outOfFold),
    shown(after.outOfFold),
    shown(before.test),
    shown(after.test),
    `${found.tried.length} (${dropped} dropped)${found.isDone ? ', all' : ''}`,
    ((user + system) / 1e6).toFixed(0),
    changed,
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

/** The search of the product on texts in memory; it ends when the time is over or nothing is left to try. */
async function findBest(file: string): Promise<Found> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(new Error('The time is over.')), seconds * 1000)
  const { texts, tags, tagNames, folds } = labelTexts(readLines(file))
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
  return { current, settings, tried, isDone }
}
