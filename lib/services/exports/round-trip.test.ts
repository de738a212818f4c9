import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { type ExportFormat, exportColumns } from '@/lib/contracts/choices'
import { cleanName, foldName } from '@/lib/contracts/fold-name'
import { isBlank } from '@/lib/contracts/is-blank'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveFile } from '@/lib/imports/receive-file'
import { imports } from '@/lib/jobs/imports'
import { leased } from '@/lib/jobs/leased'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import { sameText } from '@/lib/services/samples/hash'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { anyText } from '@/lib/testing/engine/any-text'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { exportedTexts } from './exported-texts'
import { exportWriters } from './formats/formats'

let db: TemporaryDatabase
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())

const own = { name: 'Tickets', train_automatically: false }

async function written(model: ModelRow, format: ExportFormat, columns = [...exportColumns]) {
  const nobody = () => Promise.reject(new Error('Nothing is deployed.'))
  const { pages, shape } = await exportedTexts(db.read, model, { choice: {}, columns }, nobody)
  const pieces: Buffer[] = []
  for await (const piece of exportWriters[format].write(pages, shape)) {
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

async function readBack(file: Buffer, format: ExportFormat): Promise<ModelRow> {
  const model = await createModel(db, systemActor, own)
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  const upload = { fileName: `tickets.${format}`, body: Readable.from([file]) }
  const { id } = await receiveFile(receiver, systemActor, model, upload)
  await workOff(db, [leased(imports)])
  await startImport(db, systemActor, model, id)
  await workOff(db, [leased(imports)])
  return model
}

/** What Langur takes for a text: U+FFFF stands for bytes that cannot be read in files. */
const isWhole = (one: string) => !/\p{Surrogate}/u.test(one)
const text = anyText.filter((one) => isWhole(one) && !isBlank(one) && !/[\0\uffff]/.test(one))
const tag = anyText
  .map((one) => cleanName(one))
  .filter((one) => one !== '' && isWhole(one) && !one.includes('\uffff'))
const data = fc.uniqueArray(
  fc.record({
    text: fc.oneof(
      text,
      fc.constantFrom(...['=1+1', "'=1", '---', 'a,b\nc,d\ne,"f"', 'text', ' x ']),
    ),
    tags: fc.uniqueArray(fc.oneof(tag, fc.constantFrom('[a]', 'a;b', 'a, b', '["x"]', '1')), {
      maxLength: 3,
      selector: foldName,
    }),
    /** Whether it is judged to fit none, if it has no tag. */
    none: fc.boolean(),
    fields: fc.record(
      {
        channel: fc.oneof(text, fc.constantFrom('0012', '4711', '1e3', '=1', 'a\r\nb')),
        // JSON files are read without integers that not every program can hold.
        'v1.0 score': fc.oneof(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.constant(0.5)),
        share: fc.constantFrom(0, 1, 0.25),
        source: fc.constantFrom('x1', 'x 2'),
        'due.date': fc.constantFrom('2026-11-18', '2026-11-18T09:30Z'),
      },
      { requiredKeys: [] },
    ),
  }),
  { minLength: 1, maxLength: 6, selector: (one) => sameText(one.text) },
)

/** Says of those without a tag that are meant so that they fit none. */
async function judge(model: ModelRow, texts: readonly { text: string; none: boolean }[]) {
  const none = new Set(texts.filter((one) => one.none).map((one) => sameText(one.text)))
  const { items } = await listSamples(db, model, { order: 'added', limit: 50, tagged: false })
  const ids = items.filter((one) => none.has(sameText(one.text))).map(({ id }) => id)
  if (ids.length === 0) return
  await tagSamples(db, systemActor, model, { ids, fits_no_tag: true, chosen_by: 'person' })
}

test.each(['csv', 'jsonl', 'xlsx'] as const)(
  'any texts, tags and fields, written as %s and imported, are the same again',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(data, async (texts) => {
        const model = await createModel(db, systemActor, own)
        await uploadSamples(db, systemActor, model, {
          data: texts.map(({ none: _, ...one }) => one),
        })
        await judge(model, texts)
        const again = await readBack(await written(model, format), format)
        const told = async (of: ModelRow) => String(await written(of, 'jsonl', ['fields']))
        expect(await told(again)).toBe(await told(model))
      }),
      { numRuns: 40 },
    )
  },
)
