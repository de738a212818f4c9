import { readFile, truncate, writeFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BatchRow } from '@/db/batches/batches'
import type { VersionRow } from '@/db/versions/versions'
import { type OpenVersion, openVersion } from '@/lib/answering/open-version'
import { resultKind } from '@/lib/facts/batch-file'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { requireSandbox } from '@/lib/services/versions/require-version'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { answerFile } from './answer-file'
import type { BatchProgress } from './messages'

let bench: Workbench
let row: VersionRow
let version: OpenVersion
beforeAll(async () => {
  bench = await openWorkbench()
  const model = await bench.trainedModel(trainingTexts())
  row = await requireSandbox(bench.db, model)
  version = await openVersion(bench.db.read, row)
})
afterAll(() => bench.close())

const COLUMNS: BatchRow['columns'] = ['tag', 'confidence', 'version']
const START = {
  rowsDone: 0,
  bytesRead: 0,
  bytesPerSecond: null,
  bytesWritten: 0,
  unsureBytes: 0,
  counts: { texts: 0, empty: 0, unreadable: 0, left_empty: 0, unsure: 0, tags: [] },
  problems: [],
}
const BILLING = 'I was charged twice on my invoice'
const LOGIN = 'The login page does not accept my password'

async function batchOf(
  file: string | Buffer,
  name: string,
  given: Partial<BatchRow> = {},
): Promise<BatchRow> {
  const path = await temporaryFile(file)
  const guess = await inspectFile({ path, fileName: name })
  const own = { path, guess, options: guess.options, textColumn: guess.mapping.text }
  const asked = { columns: COLUMNS, emptyBelow: null, versionNumber: row.number }
  // What the writing of rows does not read is left out.
  return { ...START, ...own, ...asked, ...given } as BatchRow
}

/** The file with its answers, and what was told last. */
async function answered(batch: BatchRow): Promise<{ text: string; told: BatchProgress }> {
  let told: BatchProgress = batch
  await answerFile(batch, version, (progress) => {
    told = progress
  })
  const text = await readFile(`${batch.path}.out`, 'utf8')
  expect(Buffer.byteLength(text)).toBe(told.bytesWritten)
  return { text: text + resultKind(batch.options.format).end, told }
}

const answerTo = (text: string) => {
  const { tags, confidence } = version.answer(text)
  const name = version.tags.find(({ id }) => id === tags[0])?.name
  return [name, String(Math.round(confidence * 1000) / 1000), String(row.number)]
}

describe('a table', () => {
  test('keeps its rows as they stand, quotes and line breaks too, with the answers behind them', async () => {
    const rows = [`1,"${LOGIN}, ""again"""\r\n`, `2,${BILLING}\r\n`, `"3","Two\nlines"`]
    const { text, told } = await answered(
      await batchOf(`id,text\r\n${rows.join('')}`, 'tickets.csv'),
    )
    expect(text.startsWith('id,text,tag,confidence,version,problem\r\n')).toBe(true)
    for (const kept of rows) expect(text).toContain(kept.trimEnd())
    const [, ...lines] = parse(text, { record_delimiter: ['\r\n'] }) as string[][]
    expect(lines).toEqual([
      ['1', `${LOGIN}, "again"`, ...answerTo(`${LOGIN}, "again"`), ''],
      ['2', BILLING, ...answerTo(BILLING), ''],
      ['3', 'Two\nlines', ...answerTo('Two\nlines'), ''],
    ])
    expect(told).toMatchObject({ rowsDone: 4, counts: { texts: 3, empty: 0, unreadable: 0 } })
  })

  test('keeps rows that have no answer in their place, with the reason', async () => {
    const file = `id;text\n1;${BILLING}\n2;\n3\n4;a;b;c\n5;${LOGIN}\n`
    const { text, told } = await answered(await batchOf(file, 'tickets.csv'))
    const lines = text.split('\n')
    expect(lines[2]).toBe('2;;;;;The row has no text.')
    expect(lines[3]).toBe('3;;;;;The row has 1 cell, and the file has 2 columns.')
    expect(lines[4]).toBe('4;a;b;c;;;;The row has 4 cells, and the file has 2 columns.')
    expect(lines[5]?.startsWith(`5;${LOGIN};`)).toBe(true)
    expect(told.counts).toMatchObject({ texts: 2, empty: 1, unreadable: 2 })
    expect(told.problems.map(({ line }) => line)).toEqual([4, 5])
  })

  test('of a database keeps its backslashes, and its answers are written as its cells are', async () => {
    const rows = [`1\t${LOGIN}\\n"again"\n`, '2\t\\N\n']
    const { text, told } = await answered(
      await batchOf(`id\ttext\n${rows.join('')}`, 'tickets.tsv'),
    )
    const answer = answerTo(`${LOGIN}\n"again"`)
    expect(text).toBe(
      `id\ttext\ttag\tconfidence\tversion\tproblem\n${rows[0]?.trimEnd()}\t${answer.join('\t')}\t\n${rows[1]?.trimEnd()}\t\t\t\tThe row has no text.\n`,
    )
    expect(told.counts).toMatchObject({ texts: 1, empty: 1 })
  })

  test('that is plain lines keeps its blank ones, and quotes where a cell needs it now', async () => {
    const { text, told } = await answered(
      await batchOf(`${BILLING}\n\n${LOGIN}, please\n`, 'lines.txt'),
    )
    const [first = '', second, third = ''] = text.split('\n')
    expect(first.startsWith(`${BILLING},`)).toBe(true)
    expect(second).toBe(',,,,The row has no text.')
    expect(third.startsWith(`"${LOGIN}, please",`)).toBe(true)
    expect(told.counts).toMatchObject({ texts: 2, empty: 1 })
  })

  test('that is no UTF-8 becomes UTF-8 and says so by its mark', async () => {
    const latin = Buffer.from(`text;n\nDer Zugang für Jürgen geht nicht;1\n`, 'latin1')
    const { text } = await answered(await batchOf(latin, 'a.csv'))
    expect(text.startsWith('\uFEFFtext;n;tag;')).toBe(true)
    expect(text).toContain('\nDer Zugang für Jürgen geht nicht;1;')
  })

  test('has a column called tag already: the new one gets another name', async () => {
    const { text } = await answered(await batchOf(`text,tag\n${BILLING},old\n`, 'a.csv'))
    expect(text.split('\n')[0]).toBe('text,tag,langur_tag,confidence,version,problem')
  })

  test('shows a tag that a spreadsheet would run', async () => {
    const formula = { ...version, tags: version.tags.map((tag) => ({ ...tag, name: '=1+1' })) }
    const batch = await batchOf(`id,text\n1,${BILLING}\n`, 'a.csv')
    await answerFile(batch, formula, () => {})
    expect(await readFile(`${batch.path}.out`, 'utf8')).toContain(`,'=1+1,`)
  })
})

describe('JSON', () => {
  test('lines keep their objects to the letter', async () => {
    const object = `{"id": 12345678901234567890, "text": "${BILLING}",  "n": 1.0 }`
    const { text } = await answered(await batchOf(`${object}\n[1]\n{"text":""}\n`, 'a.jsonl'))
    const [first = '', second = '', third = ''] = text.split('\n')
    const [tag, confidence] = answerTo(BILLING)
    const added = `"tag":"${tag}","confidence":${confidence},"version":1,"problem":null}`
    expect(first).toBe(`${object.slice(0, -1)},${added}`)
    expect(JSON.parse(second)).toMatchObject({ row: [1], tag: null })
    expect(JSON.parse(third)).toMatchObject({ text: '', problem: 'The row has no text.' })
  })

  test('of a document the list comes back as a document', async () => {
    const file = JSON.stringify({ items: [{ text: BILLING }, { text: LOGIN, tag: 'mine' }] })
    const { text } = await answered(await batchOf(file, 'a.json'))
    const list = JSON.parse(text)
    expect(list).toMatchObject([
      { text: BILLING, langur_tag: answerTo(BILLING)[0] },
      { text: LOGIN, tag: 'mine', langur_tag: answerTo(LOGIN)[0] },
    ])
  })

  test('an object with a key that the answer needs is put aside, not overwritten', async () => {
    const many = Array.from({ length: 3 }, () => `{"text":"${BILLING}"}`)
    const batch = await batchOf(`${many.join('\n')}\n`, 'a.jsonl')
    await writeFile(batch.path, `{"text":"${BILLING}","version":"mine"}\n`)
    const { text } = await answered(batch)
    expect(JSON.parse(text)).toMatchObject({
      row: { text: BILLING, version: 'mine' },
      tag: null,
      problem: 'The object has a key “version” of its own; it stands under “row”.',
    })
  })
})

test('answers that are less sure than wanted are left empty, and unsure texts kept aside', async () => {
  const batch = await batchOf(`text\n${BILLING}\nxylophone\n`, 'a.csv', { emptyBelow: 0.999 })
  const { told } = await answered(batch)
  const kept = (await readFile(`${batch.path}.unsure`, 'utf8')).trimEnd().split('\n')
  expect(kept.map((line) => JSON.parse(line))).toContain('xylophone')
  expect(told.counts.left_empty).toBe(told.counts.unsure)
  expect(told.counts.tags).toContainEqual({ id: 0, name: '', count: told.counts.left_empty })
})

test('the second choice and the words that are known stand there when they are asked for', async () => {
  const columns: BatchRow['columns'] = ['tag', 'runner_up', 'known_words']
  const { text } = await answered(await batchOf(`id,text\n1,${BILLING}\n`, 'a.csv', { columns }))
  const [head, line] = parse(text) as string[][]
  expect(head).toEqual('id text tag runner_up runner_up_confidence known_words problem'.split(' '))
  const { words, unknown } = version.countWords(BILLING)
  expect(line?.[5]).toBe(String(words - unknown))
  expect(line?.[3]).not.toBe(line?.[2])
})

describe('a batch that was killed', () => {
  const FILES = {
    'a.csv': ['id,text', ...rows().map(([id, text]) => `${id},${text}`), ''].join('\n'),
    'a.jsonl': rows()
      .map(([id, text]) => `${JSON.stringify({ id, text })}\n`)
      .join(''),
    'a.json': JSON.stringify(rows().map(([id, text]) => ({ id, text }))),
  }

  test.each(Object.entries(FILES))('goes on behind what it had told of: %s', async (name, file) => {
    const whole = await answered(await batchOf(file, name))
    const batch = await batchOf(file, name)
    const told: BatchProgress[] = []
    await answerFile(batch, version, (progress) => told.push(progress))
    expect(told.length).toBeGreaterThan(2)
    for (const then of told) {
      // What stands behind was written by the one that was killed, and a part of it may be.
      await truncate(`${batch.path}.out`, Math.max(then.bytesWritten, whole.told.bytesWritten - 99))
      const again = await answered({ ...batch, ...then })
      expect(again.text === whole.text).toBe(true)
      expect(again.told.counts).toEqual(whole.told.counts)
      expect(again.told.unsureBytes).toBe(whole.told.unsureBytes)
    }
  })

  test('is refused in words when what it had written is gone', async () => {
    const batch = await batchOf(FILES['a.csv'], 'a.csv', { bytesWritten: 1_000, rowsDone: 3 })
    await expect(answerFile(batch, version, () => {})).rejects.toThrow('not there any more')
  })

  function rows(): [number, string][] {
    const words = [BILLING, LOGIN, 'Something else', '']
    const filler = 'and so on '.repeat(40)
    return Array.from({ length: 6_000 }, (_, id) => [
      id,
      `${words[id % 4]} ${id % 4 === 3 ? '' : filler}`,
    ])
  }
})
