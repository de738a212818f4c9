/**
 * From a tag's acknowledgement to changed suggestions: `npm run bench -- drafts [--data FOLDER] [--sets a,b] [--tagged 2000]
 * [--untagged 3000] [--presses 20]`. Of each set the first texts are tagged and trained on, those after them are untagged and
 * tagged one after the other by the draft's own order. Beside the time stands how good the last draft is on the test texts, and
 * what the version says that is trained then.
 */
import { parseArgs } from 'node:util'
import pino from 'pino'
import { leastSureUntagged } from '@/db/samples/least-sure'
import { newestVersion } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import { createAside } from '@/lib/aside/create-aside'
import { at } from '@/lib/at'
import { systemActor } from '@/lib/contracts/actor'
import { createDrafts, type Drafts } from '@/lib/services/drafts/create-drafts'
import { showSample } from '@/lib/services/samples/show-sample'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { listTags } from '@/lib/services/tags/list-tags'
import { openWorkbench } from '@/lib/testing/jobs/workbench'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { mean, median } from './report/statistics'
import { type DataSet, findSets, type Line, readLines } from './sets/data-set'
import { drawTagged } from './sets/tagged-draws'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    sets: { type: 'string', default: 'airline,banking77' },
    tagged: { type: 'string', default: '2000' },
    untagged: { type: 'string', default: '3000' },
    presses: { type: 'string', default: '20' },
  },
})
const TAGGED = Number(values.tagged)
const UNTAGGED = Number(values.untagged)
const PRESSES = Number(values.presses)
/** As many as the page reads ahead. */
const SUGGESTED = 20
const TEST_TEXTS = 1_000
const COLUMNS = [
  'set',
  'first, ms',
  'CPU',
  'median',
  'CPU',
  'most',
  'draft right',
  'sure',
  'version right',
  'sure',
]

process.stdout.write(`| ${COLUMNS.join(' | ')} |\n|${' --- |'.repeat(COLUMNS.length)}\n`)
for (const set of findSets(values.data, values.sets.split(','))) await measure(set)
process.exit(0)

async function measure({ name, train, test, isMulti }: DataSet): Promise<void> {
  const lines = readLines(train)
  const drawn = drawTagged(lines.length, TAGGED + UNTAGGED, 0).map((place) => at(lines, place))
  const bench = await openWorkbench()
  const aside = createAside((await bundlePrograms()).asideFile, bench.db.address)
  const drafts = createDrafts(bench.db, aside, pino({ level: 'silent' }), 60_000)
  const model = await bench.createModel()
  const data = drawn.map(({ text, tags }, place) =>
    place < TAGGED ? { text, tags: [...tags] } : { text },
  )
  for (let start = 0; start < data.length; start += 500) {
    await bench.upload(await bench.reread(model), data.slice(start, start + 500))
  }
  await bench.train(await bench.reread(model))
  const truth = new Map(drawn.map(({ text, tags }) => [text, tags]))
  const idOf = new Map((await listTags(bench.db, model)).items.map((tag) => [tag.name, tag.id]))
  const idsOf = ({ tags }: Pick<Line, 'tags'>) => tags.flatMap((tag) => idOf.get(tag) ?? [])

  const walls: number[] = []
  const cpus: number[] = []
  let next = await newest(bench.db, model.id)
  for (let press = 0; press < PRESSES; press++) {
    const now = await bench.reread(model)
    const { text } = await showSample(bench.db, now, next)
    const set_tags = idsOf({ tags: truth.get(text) ?? [] })
    await tagSamples(bench.db, systemActor, now, { ids: [next], set_tags, chosen_by: 'uncertain' })
    const begun = performance.now()
    const before = process.cpuUsage()
    const order = await suggestions(drafts, model.id, drawn)
    walls.push(performance.now() - begun)
    const { user, system } = process.cpuUsage(before)
    cpus.push((user + system) / 1_000)
    next = at(order, 0)
  }

  const tests = readLines(test).slice(0, TEST_TEXTS)
  const { draft } = await drafts.of(model.id)
  const byDraft =
    (draft &&
      (await drafts.suggest(
        model.id,
        draft,
        tests.map(({ text }) => text),
      ))) ??
    []
  await bench.train(await bench.reread(model))
  const version = await newestVersion(bench.db.read, model.id)
  if (!version) throw new Error('Nothing was trained.')
  const { answer } = await openVersion(bench.db.read, version)
  const byVersion = tests.map(({ text }) => answer(text))
  const scores = [byDraft, byVersion].flatMap((answers) => [
    share(answers.map(({ tags }, place) => same(tags, idsOf(at(tests, place))))),
    mean(answers.map(({ confidence }) => confidence)),
  ])
  const times = [
    walls[0],
    cpus[0],
    median(walls.slice(1)),
    median(cpus.slice(1)),
    Math.max(...walls.slice(1)),
  ]
  const cells = [
    ...times.map((ms) => (ms ?? 0).toFixed(0)),
    ...scores.map((score) => score.toFixed(3)),
  ]
  process.stdout.write(`| ${name}${isMulti ? ', several' : ''} | ${cells.join(' | ')} |\n`)
  await aside.close()
  await bench.close()
}

/** The untagged text of which the version is least sure. */
async function newest(
  db: Awaited<ReturnType<typeof openWorkbench>>['db'],
  modelId: number,
): Promise<number> {
  return at(await leastSureUntagged(db.read, modelId, 1), 0)
}

/** Learns what was tagged, and answers what the page would show. */
async function suggestions(
  drafts: Drafts,
  modelId: number,
  drawn: readonly Line[],
): Promise<readonly number[]> {
  const { draft, why } = await drafts.of(modelId)
  if (!draft) throw new Error(`There is no draft: ${why}.`)
  const shown = drawn.slice(-SUGGESTED).map(({ text }) => text)
  if (!(await drafts.suggest(modelId, draft, shown))) throw new Error('The draft is gone.')
  return draft.order
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((tag) => other.includes(tag))
}

function share(all: readonly boolean[]): number {
  return all.filter(Boolean).length / all.length
}
