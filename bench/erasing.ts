/**
 * How long it takes to count what an erasure would take and to erase texts for good, beside those that stay, in process and
 * on a database of its own, what it takes and how long others wait for their turn, with `--trained` by a model with a
 * version: `npm run bench -- erasing --existing 900000 --texts 100000 --trained`.
 */

import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { findErasure } from '@/db/erasures/erasures'
import { addToIndex, readForIndex, waitingForIndex } from '@/db/samples/search/text-index'
import { systemActor } from '@/lib/contracts/actor'
import { erasing } from '@/lib/jobs/erasing'
import { leased } from '@/lib/jobs/leased'
import { training } from '@/lib/jobs/training'
import { countErasure } from '@/lib/services/erasures/count-erasure'
import { startErasure } from '@/lib/services/erasures/start-erasure'
import { createModel } from '@/lib/services/models/create-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { slices } from '@/lib/slices'
import { contextOf, workOff } from '@/lib/testing/jobs/test-jobs'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { measure } from './database/measure'
import { openBenchDatabase } from './database/open-bench-database'

const TAGS = 40
const AT_ONCE = 50_000
const INDEXED = 1_000
/** What the texts that go have and no other text has. */
const WORD = 'Zeppelinova'

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '10000' },
    existing: { type: 'string', default: '0' },
    trained: { type: 'boolean', default: false },
  },
})
const texts = Number(values.texts)
const existing = Number(values.existing)
const db = await openBenchDatabase()
const model = await createModel(db, systemActor, {
  name: 'Bench',
  algorithm: 'nb',
  train_automatically: false,
})
const all = existing + texts
/** The texts that go stand among all the others, as far apart as can be. */
const goes = (place: number) =>
  Math.floor(((place + 1) * texts) / all) > Math.floor((place * texts) / all)
const data = manyTexts(all, TAGS).map((one, place) =>
  goes(place) ? { ...one, text: `${one.text} ${WORD}` } : one,
)
for (const some of slices(data, AT_ONCE))
  await uploadSamples(db, systemActor, model, { data: some })
await db.flush()
const waiting = () => waitingForIndex(db.read, INDEXED)
// As the job runner does it, with nobody who waits in between.
for (let some = await waiting(); some.length > 0; some = await waiting()) {
  const kept = await readForIndex(some)
  await db.writePart((tx) => addToIndex(tx, kept))
}

if (values.trained) {
  await startRun(db, systemActor, model)
  const context = contextOf(db, join(dirname(process.argv[1] ?? ''), 'worker.mjs'))
  const job = await leased(training).take(context)
  await measure('train', async () => job?.(new AbortController().signal))
}

const choice = { filter: { q: WORD } }
const backups = join(db.folder, 'backups')
await measure('count', () => countErasure(db, backups, model, choice))
const { id } = await startErasure(db, backups, systemActor, model, {
  ...choice,
  expected_texts: texts,
})
await measure('erase', () => workOff(db, [leased(erasing)]))
const ended = await findErasure(db.read, model.id, id)
process.stdout.write(`${ended?.state}: ${ended?.counts.texts} of ${texts} texts are gone\n`)
await db.remove()
