/**
 * How fast a file is counted and imported, and what it takes, in process and on a database of its own, good rows or bad
 * ones: `npm run bench -- imports --rows 1000000`, with `--bad` for rows without a text, with `--xlsx` for an Excel file.
 */

import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { findImport } from '@/db/imports/imports'
import { systemActor } from '@/lib/contracts/actor'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveFile } from '@/lib/imports/receive-file'
import { imports } from '@/lib/jobs/imports'
import { leased } from '@/lib/jobs/leased'
import { exportWriters } from '@/lib/services/exports/formats/formats'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { measure } from './database/measure'
import { openBenchDatabase } from './database/open-bench-database'

const TAGS = 40
const ROWS_AT_ONCE = 1_000
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    bad: { type: 'boolean', default: false },
    xlsx: { type: 'boolean', default: false },
  },
})
const rows = Number(values.rows)
const db = await openBenchDatabase()
const model = await createModel(db, systemActor, { name: 'Bench', train_automatically: false })

function* pages(): Generator<{ text: string; tags: string[] }[]> {
  const texts = manyTexts(ROWS_AT_ONCE, TAGS)
  for (let row = 0; row < rows; row += ROWS_AT_ONCE) {
    // Digits alone would make texts copies of each other.
    const word = [...String(row)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    yield texts.map(({ text, tags }) => ({ text: values.bad ? '' : `${text} ${word}`, tags }))
  }
}

function* csv(): Generator<string> {
  yield 'text,tag\n'
  for (const page of pages()) yield page.map(({ text, tags }) => `${text},${tags[0]}\n`).join('')
}

async function* exported() {
  for (const page of pages()) yield page.map((text) => ({ ...text, fits_no_tag: false }))
}

const upload = values.xlsx
  ? {
      fileName: 'bench.xlsx',
      body: Readable.from(exportWriters.xlsx.write(exported(), { columns: [], fields: [] })),
    }
  : { fileName: 'bench.csv', body: Readable.from(csv()) }
const { id } = await measure('upload', () =>
  receiveFile({ db, dataFolder: db.folder, inspect: inspectFile }, systemActor, model, upload),
)
const work = () => workOff(db, [leased(imports)])
await measure('count', work)
await startImport(db, systemActor, model, id)
await measure('import', work)
const ended = await findImport(db.read, model.id, id)
process.stdout.write(
  `${ended?.state}: ${ended?.counts.added} added, ${ended?.problemCount} rows left out, ${ended?.problems.length} of them kept\n`,
)
await db.remove()
