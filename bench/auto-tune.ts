/**
 * What auto-tune gains over the default settings: `npm run bench -- auto-tune [--data FOLDER] [--sets a,b] [--seconds 60]`.
 * It searches on the training texts alone; the test texts are answered once, by the default and by what was found.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultSettings, type Settings } from '@/lib/contracts/settings'
import { strategyOf } from '@/lib/engine/evaluation/strategy'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { createCorpora } from '@/lib/training/tuning/corpora'
import { createLaboratory } from '@/lib/training/tuning/laboratory'
import { search, type Tried } from '@/lib/training/tuning/search'
import { createWorkerPool } from '@/lib/training/worker-pool'
import { type DataSet, findSets, readLines } from './sets/data-set'
import { type LabelledTexts, labelTexts } from './sets/labelled-texts'
import { settingsFor } from './sets/settings'
import { testOn } from './tasks/scores'
import { learnHere } from './tasks/train'

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

process.stdout.write(
  `${seconds} s each; accuracy / macro F1 in percent\n\n| set | out-of-fold, default | best | test texts, default | best | tried | what changed |\n| --- | --- | --- | --- | --- | --- | --- |\n`,
)
for (const set of findSets(values.data, values.sets?.split(',') ?? null)) await tuneSet(set)

async function tuneSet({ name, train, test, isMulti }: DataSet): Promise<void> {
  if (isMulti && values.sets === undefined) return
  const labelled = labelTexts(readLines(train))
  const current: Settings = { ...defaultSettings, ...settingsFor(labelled.texts, {}) } as Settings
  const { best, tried } = await findBest(labelled, current)
  const baseline = tried[0]?.measured
  const lines = readLines(test)
  const [before, after] = [current, best.settings].map((settings) =>
    onTest(labelled, settings, lines),
  )
  const changed = Object.entries(best.settings)
    .filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(current[key as keyof Settings]),
    )
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
  const cells = [
    name,
    baseline && shown(baseline),
    shown(best.measured),
    shown((await before) ?? { accuracy: 0, macroF1: 0 }),
    shown((await after) ?? { accuracy: 0, macroF1: 0 }),
    tried.length,
    changed.join(', ') || 'nothing',
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}
