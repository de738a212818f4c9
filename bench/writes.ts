/**
 * How many texts a second are uploaded, changed and taken back, in process and on a database of its own, beside those
 * that the model has already, and how long
 * others had to wait for their turn of the loop meanwhile; then how long eight people who tag at once wait for the
 * acknowledgement of one text each. Processor time stands beside the time by the clock, which depends on who else uses the
 * machine: `npm run bench -- writes --existing 1000000 --texts 100000`.
 */

import { parseArgs } from 'node:util'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { slices } from '@/lib/slices'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { openBenchDatabase } from './database/open-bench-database'

const TAGS = 40
const PEOPLE = 8
const TAGGED_EACH = 100
const AT_ONCE = 50_000
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '10000' },
    existing: { type: 'string', default: '0' },
  },
})
const texts = Number(values.texts)
const existing = Number(values.existing)
const db = await openBenchDatabase()
const model = await createModel(db, systemActor, { name: 'Bench', train_automatically: false })

async function measure<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  let last = start
  let longest = 0
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const result = await work()
  clearInterval(watch)
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  const perSecond = Math.round((texts / ms) * 1_000).toLocaleString('en')
  process.stdout.write(
    `${what}: ${Math.round(ms)} ms (processor ${Math.round((user + system) / 1_000)} ms), ${perSecond} texts/s, longest wait ${Math.round(longest)} ms\n`,
  )
  return result
}

const all = manyTexts(existing + texts, TAGS)
const data = all.splice(existing)
for (const some of slices(all, AT_ONCE)) await uploadSamples(db, systemActor, model, { data: some })
await db.flush()
await measure('upload', () => uploadSamples(db, systemActor, model, { data }))
const [tag] = await listTags(db.read, model.id)
if (!tag) throw new Error('Nothing was uploaded.')
const ids = Array.from({ length: texts }, (_, place) => existing + 1 + place)
const change = { ids, add_tags: [tag.id], chosen_by: 'person' } as const
const { revision } = await measure('tag', () =>
  tagSamples(db, systemActor, model, { ...change, add_tags: [tag.id] }),
)
if (revision === null) throw new Error('Nothing was changed.')
await measure('undo', () => undoChange(db, systemActor, model, revision))

const tagId = tag.id

/** Tags one text after the other, and says how long each took. */
async function tagAlone(person: number): Promise<number[]> {
  const waits: number[] = []
  for (let text = 0; text < TAGGED_EACH; text += 1) {
    const ids = [1 + person * TAGGED_EACH + text]
    const start = performance.now()
    await tagSamples(db, systemActor, model, { ids, add_tags: [tagId], chosen_by: 'person' })
    waits.push(performance.now() - start)
  }
  return waits
}

const people = Array.from({ length: PEOPLE }, (_, person) => tagAlone(person))
const waits = (await Promise.all(people)).flat().sort((a, b) => a - b)
const share = (part: number) => (waits[Math.floor(part * waits.length)] ?? 0).toFixed(1)
process.stdout.write(
  `${PEOPLE} people tag ${TAGGED_EACH} texts each: median ${share(0.5)} ms, 95 % ${share(0.95)} ms, most ${share(0.9999)} ms\n`,
)
await db.remove()
