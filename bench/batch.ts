/**
 * How fast a file is answered, and what it takes, by the job runner's thread on a database of its own:
 * `npm run bench -- batch --rows 1000000`, with `--columns tag,confidence,version,runner_up,known_words` for all that there is.
 */
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { findBatch } from '@/db/batches/batches'
import { systemActor } from '@/lib/contracts/actor'
import { batchColumns } from '@/lib/contracts/choices'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveBatch } from '@/lib/imports/receive-batch'
import { openWorkbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { until } from '@/lib/testing/until'

const TAGS = 20
const TRAINED = 4_000
const ROWS_AT_ONCE = 1_000
const MEBIBYTE = 2 ** 20
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    columns: { type: 'string', default: 'tag,confidence,version' },
  },
})
const rows = Number(values.rows)
const chosen = values.columns.split(',')
const columns = batchColumns.filter((column) => chosen.includes(column))

function* csv(): Generator<string> {
  yield 'id,text\n'
  const texts = manyTexts(ROWS_AT_ONCE, TAGS).map(({ text }) => text)
  for (let row = 0; row < rows; row += ROWS_AT_ONCE) {
    yield texts.map((text, place) => `${row + place},${text}\n`).join('')
  }
}

const { db, trainedModel, close } = await openWorkbench()
const model = await trainedModel(manyTexts(TRAINED, TAGS))
const body = Readable.from(csv())
const asked = { file_name: 'bench.csv', answered_by: 'sandbox', columns, start: true } as const
const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
const { id } = await receiveBatch(receiver, systemActor, model, { ...asked, body })

const start = performance.now()
const used = process.cpuUsage()
let most = 0
const row = await until(async () => {
  most = Math.max(most, process.memoryUsage.rss())
  const now = await findBatch(db.read, model.id, id)
  return now?.finishedAt ? now : null
})
const seconds = (performance.now() - start) / 1_000
const { user, system } = process.cpuUsage(used)
process.stdout.write(
  `${row.state}: ${row.counts.texts.toLocaleString('en')} of ${rows.toLocaleString('en')} texts in ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time, at most ${Math.round(most / MEBIBYTE)} MiB, ${Math.round(row.bytesWritten / MEBIBYTE)} MiB written${row.error ? `: ${row.error}` : ''}\n`,
)
await close()
