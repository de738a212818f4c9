/**
 * What the same verbs take over SQLite and over PostgreSQL, in process, in alternating rounds, and how much room their texts
 * take: `TEST_DATABASE_URL=… npm run bench -- databases --texts 20000`.
 */

import { parseArgs } from 'node:util'
import { listTags } from '@/db/models/tags'
import { addToIndex, readForIndex, waitingForIndex } from '@/db/samples/search/text-index'
import { databaseBytes } from '@/db/status/database-file'
import { at } from '@/lib/at'
import { systemActor } from '@/lib/contracts/actor'
import type { SampleListQuery } from '@/lib/contracts/sample'
import { testServer } from '@/lib/env'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { slices } from '@/lib/slices'
import {
  openInFolder,
  openOnServer,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { manyTexts } from '@/lib/testing/texts/many-texts'

const ROUNDS = 20
const { values } = parseArgs({ options: { texts: { type: 'string', default: '20000' } } })
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
await both('a page of 50 texts, the newest', ROUNDS, list({}))
await both('a page by confidence', ROUNDS, list({ order: 'confidence' }))
await both('a page of one tag', ROUNDS, (side) => list({ tag: tagOf(side) })(side))
await both('a page of a search', ROUNDS, list({ q: texts[7]?.text.slice(0, 12) }))

const median = (all: readonly number[]) =>
  at(
    all.toSorted((a, b) => a - b),
    all.length >> 1,
  )
process.stdout.write(
  `${texts.length.toLocaleString('en')} texts\n\n| what | SQLite, ms | PostgreSQL, ms | ratio |\n| --- | --- | --- | --- |\n`,
)
for (const [what, [file, other]] of times) {
  const [ours, theirs] = [median(file), median(other)]
  process.stdout.write(
    `| ${what} | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(theirs / ours).toFixed(1)} |\n`,
  )
}
for (const { db, empty } of sides) {
  await db.emptyLog()
  const grown = (await databaseBytes(db)).file - empty
  process.stdout.write(
    `\n${Math.round(grown / texts.length)} bytes a text in ${db.address.split(':')[0]}`,
  )
  await db.remove()
}
process.stdout.write('\n')
