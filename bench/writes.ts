/**
 * How many texts a second are uploaded, changed and taken back, in process and on a database of its own, and how long
 * others had to wait for their turn of the loop meanwhile: `npm run bench -- writes --texts 100000`.
 */

import { parseArgs } from 'node:util'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { openTemporaryDatabase } from '@/lib/testing/database/temporary-database'
import { manyTexts } from '@/lib/testing/texts/many-texts'

const TAGS = 40
const { values } = parseArgs({ options: { texts: { type: 'string', default: '10000' } } })
const texts = Number(values.texts)
const db = await openTemporaryDatabase()
// As the job runner does.
const shortening = setInterval(() => void db.shortenLog(), 250)
const model = await createModel(db, systemActor, { name: 'Bench', train_automatically: false })

async function measure<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  let last = start
  let longest = 0
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const result = await work()
  clearInterval(watch)
  const ms = performance.now() - start
  const perSecond = Math.round((texts / ms) * 1_000).toLocaleString('en')
  process.stdout.write(
    `${what}: ${Math.round(ms)} ms, ${perSecond} texts/s, longest wait ${Math.round(longest)} ms\n`,
  )
  return result
}

const data = manyTexts(texts, TAGS)
await measure('upload', () => uploadSamples(db, systemActor, model, { data }))
const [tag] = await listTags(db.read, model.id)
if (!tag) throw new Error('Nothing was uploaded.')
const all = { all: true, add_tags: [tag.id], chosen_by: 'person' } as const
const change = { ...all, add_tags: [...all.add_tags] }
const { revision } = await measure('tag all', () => tagSamples(db, systemActor, model, change))
if (revision === null) throw new Error('Nothing was changed.')
await measure('undo', () => undoChange(db, systemActor, model, revision))
clearInterval(shortening)
await db.remove()
