import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findVersion } from '@/db/versions/versions'
import { outOfFoldRows } from '@/lib/services/versions/out-of-fold-rows'
import { OUT_OF_FOLD_HEAD, outOfFoldTable } from '@/lib/services/versions/out-of-fold-table'
import { showReport } from '@/lib/services/versions/show-report'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { csvStream, jsonLinesStream } from './csv-file'

/** A text that a spreadsheet would run, and one over two lines with quotes. */
const odd = ['=1+1 I was charged twice', 'My "password"\ndoes not work']

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  model = await bench.createModel()
  await bench.upload(model, [
    ...trainingTexts(),
    ...odd.map((text) => ({ text, tags: ['Billing'] })),
  ])
  await bench.train(model)
})
afterAll(() => bench.close())

async function rows() {
  const version = await findVersion(bench.db.read, model.id, 1)
  if (!version || version.isBrought) throw new Error('Nothing was trained.')
  return outOfFoldRows(bench.db, version)
}

async function whole(stream: AsyncIterable<string | Uint8Array> | undefined): Promise<string> {
  let text = ''
  for await (const piece of stream ?? []) text += piece
  return text
}

test('as JSON lines they are what the report counts, a text a line', async () => {
  const text = await whole(jsonLinesStream('x', await rows()).options.stream)
  const items = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const { metrics } = await showReport(bench.db, model, 1)
  expect(items).toHaveLength(metrics.texts)
  const right = items.filter((item) => item.right).length
  expect(right / items.length).toBeCloseTo(metrics.accuracy, 12)
  expect(items.find((item) => item.text === odd[1])).toMatchObject({
    tags: ['Billing'],
    answer: [expect.any(String)],
    confidence: expect.any(Number),
  })
  expect(new Set(items.map((item) => item.fold)).size).toBe(metrics.folds)
})

test('as CSV they are the same rows, and no spreadsheet runs a text', async () => {
  const pages = outOfFoldTable(await rows())
  const text = await whole(csvStream('x', OUT_OF_FOLD_HEAD, pages).options.stream)
  const [head, ...lines] = parse(text, { bom: true }) as string[][]
  expect(head).toEqual(OUT_OF_FOLD_HEAD)
  expect(lines.map(([, content]) => content)).toContain(`'${odd[0]}`)
  expect(lines.map(([, content]) => content)).toContain(odd[1])
  expect(lines.every((line) => line.length === OUT_OF_FOLD_HEAD.length)).toBe(true)
})
