/**
 * What it takes to get many texts out, in every format, and a whole model out and in again, in process and on a database of
 * its own: `npm run bench -- exports --rows 1000000`.
 */
import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { findArrival, insertArrival } from '@/db/arrivals/arrivals'
import { findExport } from '@/db/exports/exports'
import { systemActor } from '@/lib/contracts/actor'
import type { ExportWork } from '@/lib/contracts/export'
import { arriving } from '@/lib/jobs/arriving'
import { exporting } from '@/lib/jobs/exporting'
import { leased } from '@/lib/jobs/leased'
import { startExport } from '@/lib/services/exports/start-export'
import { createModel } from '@/lib/services/models/create-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { measure } from './database/measure'
import { openBenchDatabase } from './database/open-bench-database'

const TAGS = 40
const TEXTS_AT_ONCE = 10_000
const { values } = parseArgs({ options: { rows: { type: 'string', default: '200000' } } })
const rows = Number(values.rows)
const db = await openBenchDatabase()
const model = await createModel(db, systemActor, { name: 'Bench', train_automatically: false })

/** Digits alone would make texts copies of each other. */
const wordOf = (row: number) =>
  [...String(row)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

await measure(`filling it with ${rows} texts`, async () => {
  const some = manyTexts(TEXTS_AT_ONCE, TAGS)
  for (let row = 0; row < rows; row += TEXTS_AT_ONCE) {
    const data = some.map(({ text, tags }) => ({ text: `${text} ${wordOf(row)}`, tags }))
    await uploadSamples(db, systemActor, model, { data })
  }
})

async function exported(what: string, work: ExportWork): Promise<string> {
  const { id } = await startExport(db, systemActor, model, work)
  await measure(what, () => workOff(db, [leased(exporting)]))
  const row = await findExport(db.read, model.id, id)
  if (!row?.path) throw new Error(row?.error ?? 'It was not made.')
  const { size } = await stat(row.path)
  process.stdout.write(`  ${(size / 1e6).toFixed(0)} MB\n`)
  return row.path
}

for (const format of ['jsonl', 'csv', 'xlsx'] as const) {
  const columns = ['tagged', 'source', 'id'] as const
  await exported(format, { kind: 'texts', choice: { all: true }, format, columns: [...columns] })
}
const path = await exported('bundle', { kind: 'bundle' })
const arrival = {
  actor: systemActor,
  sourceId: null,
  path,
  fileName: 'bench.langur.gz',
  name: null,
}
const { id } = await db.write((tx) => insertArrival(tx, arrival, new Date()))
await measure('bringing it in', () => workOff(db, [leased(arriving)]))
const ended = await findArrival(db.read, id)
process.stdout.write(`${ended?.state}: ${ended?.done} rows ${ended?.error ?? ''}\n`)
await db.remove()
