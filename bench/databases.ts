/**
 * What the same verbs take over SQLite and over PostgreSQL, in process, in alternating rounds, how much room their texts
 * take, and classify by whole servers, unless for 0 seconds:
 * `TEST_DATABASE_URL=… npm run bench -- databases --texts 20000 --imported 5000 --rounds 20 --seconds 5`.
 */

import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { listTags } from '@/db/models/tags'
import { addToIndex, readForIndex, waitingForIndex } from '@/db/samples/search/text-index'
import { databaseBytes } from '@/db/status/database-file'
import { findRun } from '@/db/training/runs'
import { at } from '@/lib/at'
import { systemActor } from '@/lib/contracts/actor'
import type { SampleListQuery } from '@/lib/contracts/sample'
import { testServer } from '@/lib/env'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveFile } from '@/lib/imports/receive-file'
import { imports } from '@/lib/jobs/imports'
import { leased } from '@/lib/jobs/leased'
import { training } from '@/lib/jobs/training'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import { startRun } from '@/lib/services/runs/start-run'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { slices } from '@/lib/slices'
import {
  openInFolder,
  openOnServer,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { contextOf, workOff } from '@/lib/testing/jobs/test-jobs'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { classifyOver } from './database/classify-over'
import { median } from './report/statistics'

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '20000' },
    imported: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '5' },
  },
})
const ROUNDS = Number(values.rounds)
/** What takes long is done less often. */
const FEW = Math.ceil(ROUNDS / 5)
const server = testServer()
if (server === undefined) throw new Error('TEST_DATABASE_URL must name a server of PostgreSQL.')
const texts = manyTexts(Number(values.texts), 40)

const parts = slices(texts, 500)

async function fill(db: TemporaryDatabase) {
  const empty = (await databaseBytes(db)).file
  const model = await createModel(db, systemActor, { name: 'Bench', train_automatically: false })
  return { db, model, empty }
}
type Side = Awaited<ReturnType<typeof fill>>
const sides = [await fill(await openInFolder()), await fill(await openOnServer(server))] as const
const times = new Map<string, [number[], number[]]>()

/** Does the same to both, the other one first in every second round. */
async function both(
  what: string,
  rounds: number,
  work: (side: Side, round: number) => Promise<unknown>,
) {
  const taken: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const start = performance.now()
      await work(sides[which], round)
      taken[which].push(performance.now() - start)
    }
  }
  times.set(what, taken)
}

/** As the job runner does, a hundred at a time. */
async function indexAll({ db }: Side) {
  for (;;) {
    const waiting = await waitingForIndex(db.read, 100)
    if (waiting.length === 0) return
    const kept = await readForIndex(waiting)
    await db.write((tx) => addToIndex(tx, kept))
  }
}

async function importFile({ db, model }: Side, round: number) {
  const rows = manyTexts(Number(values.imported), 40).map(
    ({ text, tags: [name] }) =>
      `${text} ${'abcdefghij'[round % 10]}${'klmnopqrst'[round / 10]},${name}\n`,
  )
  const upload = { fileName: 'bench.csv', body: Readable.from(['text,tag\n', ...rows]) }
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  const { id } = await receiveFile(receiver, systemActor, model, upload)
  await workOff(db, [leased(imports)])
  await startImport(db, systemActor, model, id)
  await workOff(db, [leased(imports)])
}

const workerFile = join(dirname(process.argv[1] ?? ''), 'worker.mjs')
async function trainOnce({ db, model }: Side) {
  const { id } = await startRun(db, systemActor, model)
  const job = await leased(training).take(contextOf(db, workerFile))
  await job?.(new AbortController().signal)
  const run = await findRun(db.read, id)
  if (run?.state !== 'finished') throw new Error(`The training ended: ${run?.state} ${run?.error}`)
}

const list = (query: Partial<SampleListQuery>) => (side: Side) =>
  listSamples(side.db, side.model, { order: '-added', limit: 50, ...query })

await both('500 texts are uploaded', parts.length, async (side, round) => {
  await uploadSamples(side.db, systemActor, side.model, { data: at(parts, round) })
})
await both('all texts go into the index of searches', 1, indexAll)
const tags = await Promise.all(sides.map(({ db, model }) => listTags(db.read, model.id)))
const tagOf = (side: Side) => at(at(tags, sides.indexOf(side)), 0).id
const tag = (side: Side, from: number, many: number) => {
  const ids = Array.from({ length: many }, (_, place) => 1 + from + place)
  const change = { ids, add_tags: [tagOf(side)], chosen_by: 'person' } as const
  return tagSamples(side.db, systemActor, side.model, { ...change, add_tags: [tagOf(side)] })
}
await both('one text is tagged', ROUNDS, (side, round) => tag(side, round, 1))
await both('100 texts are tagged', ROUNDS, (side, round) => tag(side, 100 * (round + 1), 100))
await both(`${values.imported} texts of a file are counted and imported`, FEW, importFile)
await both(`a training of ${texts.length} texts and more`, FEW, trainOnce)
await both('a page of 50 texts, the newest', ROUNDS, list({}))
await both('a page by confidence', ROUNDS, list({ order: 'confidence' }))
await both('a page of one tag', ROUNDS, (side) => list({ tag: tagOf(side) })(side))
await both('a page of a search', ROUNDS, list({ q: texts[7]?.text.slice(0, 12) }))

process.stdout.write(
  `${texts.length.toLocaleString('en')} texts\n\n| what | SQLite, ms | PostgreSQL, ms | ratio |\n| --- | --- | --- | --- |\n`,
)
for (const [what, [file, other]] of times) {
  const [ours, theirs] = [median(file), median(other)]
  process.stdout.write(
    `| ${what} | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(theirs / ours).toFixed(1)} |\n`,
  )
}
if (Number(values.seconds) > 0) await classifyOver(server, Number(values.seconds))
for (const { db, empty } of sides) {
  await db.emptyLog()
  const grown = (await databaseBytes(db)).file - empty
  process.stdout.write(
    `\n${Math.round(grown / texts.length)} bytes a text in ${db.address.split(':')[0]}`,
  )
  await db.remove()
}
process.stdout.write('\n')
