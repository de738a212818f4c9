import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findImport, type ImportRow } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { tagsOfSamples } from '@/db/samples/annotations'
import { systemActor } from '@/lib/contracts/actor'
import type { ModelCreate } from '@/lib/contracts/model'
import { imports } from '@/lib/jobs/imports'
import { leased } from '@/lib/jobs/leased'
import { undoChange } from '@/lib/services/changes/undo-change'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import { findTexts } from '@/lib/services/samples/find-texts'
import { listSamples } from '@/lib/services/samples/list-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { editImport } from './edit-import'
import { guessReading } from './read/guess-reading'
import { inspectFile } from './read/inspect-file'
import { receiveFile } from './receive-file'
import type { StrategiesSaid } from './strategies'

let db: TemporaryDatabase
let model: ModelRow
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())

describe('corrected files', () => {
  test('the preview tells how many texts are there, and how many have other tags or none there', async () => {
    await newModel()
    const data = [
      { text: 'same', tags: ['pos'] },
      { text: 'other', tags: ['pos'] },
      { text: 'more', tags: ['pos', 'neg'] },
      { text: 'none' },
      { text: 'not in the file', tags: ['pos'] },
    ]
    await uploadSamples(db, systemActor, model, { data })
    const one = await counted('text,tag\nsame,Pos\nother,neg\nmore,pos\nnone,pos\nnew,neg\n')
    expect(one.found).toMatchObject({
      texts: 5,
      existing: { texts: 4, differing: 2, untagged: 1 },
    })
  })

  test('that a text fits no tag is read back; it replaces tags only where the file may, and both at once is a bad row', async () => {
    await newModel()
    const data = [{ text: 'tagged', tags: ['pos'] }, { text: 'open' }]
    await uploadSamples(db, systemActor, model, { data })
    const file =
      'text,tags,fits_no_tag\ntagged,,yes\nopen,,yes\nnew,,yes\nnew,,\nboth,pos,yes\ntwice,,yes\ntwice,neg,\n'
    expect((await counted(file)).found).toMatchObject({
      untagged: 1,
      fits_no_tag: 4,
      existing: { texts: 2, differing: 1, untagged: 1 },
      problems: [{ line: 6, message: 'It is said to fit no tag, and has the tag “pos”.' }],
    })
    const fitting = async () =>
      (await listSamples(db, model, { fits_no_tag: true, order: 'added', limit: 9 })).items.map(
        ({ text }) => text,
      )
    expect((await imported(file)).counts).toMatchObject({ added: 2, updated: 1, kept: 1 })
    expect([await fitting(), await tagsOf('twice')]).toEqual([['open', 'new'], ['neg']])
    await imported(file, { existing_duplicates_strategy: 'overwrite' })
    expect([await fitting(), await tagsOf('tagged')]).toEqual([['tagged', 'open', 'new'], []])
  })

  test.each([
    [undefined, ['pos'], ['neg'], { added: 0, updated: 0, ignored: 2, kept: 1 }],
    ['keep', ['pos'], ['neg'], { added: 0, updated: 0, ignored: 2, kept: 1 }],
    ['ignore', ['pos'], ['neg'], { added: 0, updated: 0, ignored: 2, kept: 1 }],
    ['merge', ['pos', 'neg'], ['neg'], { added: 0, updated: 1, ignored: 1, kept: 0 }],
    ['overwrite', ['neg'], ['neg'], { added: 0, updated: 1, ignored: 1, kept: 0 }],
  ] as const)('strategy %s', async (existing_duplicates_strategy, one, two, counts) => {
    await newModel()
    await imported(await example('corrected-1.csv'))
    const said = existing_duplicates_strategy && { existing_duplicates_strategy }
    const row = await imported(await example('corrected-2.csv'), said)
    expect(await tagsOf('hello one')).toEqual(one)
    expect(await tagsOf('hello two')).toEqual(two)
    expect(row.counts).toEqual({ ...counts, tags_created: 0 })
  })

  test.each([
    ['keep', ['pos']],
    ['merge', ['pos']],
    ['overwrite', ['pos']],
    ['ignore', []],
  ] as const)('a known text without a tag, strategy %s', async (strategy, tags) => {
    await newModel()
    await uploadSamples(db, systemActor, model, { data: [{ text: 'hello one' }] })
    await imported('text,tag\nhello one,pos\n', { existing_duplicates_strategy: strategy })
    expect(await tagsOf('hello one')).toEqual(tags)
    expect((await listTags(db.read, model.id)).map(({ name }) => name)).toEqual(tags)
  })

  test('a row without a tag takes none away, whatever the strategy', async () => {
    await newModel()
    await imported(await example('corrected-1.csv'))
    await imported('text,tag\nhello one,\nnew,neg\n', { existing_duplicates_strategy: 'overwrite' })
    expect(await tagsOf('hello one')).toEqual(['pos'])
  })

  test('one undo takes a whole import back, with the tags that it replaced', async () => {
    await newModel()
    await imported(await example('corrected-1.csv'))
    const rows = Array.from({ length: 400 }, (_, index) => `text ${index},neg\n`).join('')
    const { revision } = await imported(`text,tag\nhello one,neg\n${rows}`, {
      existing_duplicates_strategy: 'overwrite',
    })
    await undoChange(db, systemActor, model, revision ?? 0)
    expect(await tagsOf('hello one')).toEqual(['pos'])
    expect(await tagsOf('text 399')).toBeNull()
  })

  test('the strategy can be chosen after the file was counted, without counting anew', async () => {
    await newModel()
    await imported(await example('corrected-1.csv'))
    const { id } = await counted(await example('corrected-2.csv'))
    const edited = await editImport({ db, inspect: inspectFile, guessReading }, model, id, {
      existing_duplicates_strategy: 'overwrite',
    })
    expect(edited).toMatchObject({ state: 'ready', existing_duplicates_strategy: 'overwrite' })
    await started(id)
    expect(await tagsOf('hello one')).toEqual(['neg'])
  })

  test('another mapping counts anew what is there', async () => {
    await newModel()
    await imported(await example('corrected-1.csv'))
    const { id } = await counted('text,tag,other\nhello one,pos,hello two\n')
    expect((await rowOf(id)).found?.existing).toEqual({ texts: 1, differing: 0, untagged: 0 })
    await editImport({ db, inspect: inspectFile, guessReading }, model, id, {
      mapping: { text: 2 },
    })
    await work()
    expect((await rowOf(id)).found?.existing).toEqual({ texts: 1, differing: 1, untagged: 0 })
  })
})

const COPIES = 'text,tag\na,x\nb,y\na,y\nb,y\na,\na,z\nb,\n'

describe('the same text in several rows', () => {
  test.each([
    [undefined, ['x', 'y', 'z']],
    ['merge', ['x', 'y', 'z']],
    ['keep_first', ['x']],
    ['keep_last', ['z']],
  ] as const)('with different tags, strategy %s', async (input_duplicates_strategy, tags) => {
    await newModel()
    const row = await imported(COPIES, input_duplicates_strategy && { input_duplicates_strategy })
    expect(row.found).toMatchObject({ texts: 7, duplicates: 5, conflicting: 1 })
    expect(await tagsOf('a')).toEqual(tags)
    expect(await tagsOf('b')).toEqual(['y'])
    expect(row.counts).toMatchObject({ added: 2, updated: 0, ignored: 5 })
  })

  test('counts as what it comes to beside what is there', async () => {
    await newModel()
    await uploadSamples(db, systemActor, model, { data: [{ text: 'a', tags: ['z'] }] })
    const { id, found } = await counted(COPIES)
    expect(found?.existing).toEqual({ texts: 1, differing: 1, untagged: 0 })
    await editImport({ db, inspect: inspectFile, guessReading }, model, id, {
      input_duplicates_strategy: 'keep_last',
    })
    await work()
    expect((await rowOf(id)).found?.existing).toEqual({ texts: 1, differing: 0, untagged: 0 })
  })
})

describe('a model of one tag a text', () => {
  test('tells before the import which rows have several tags', async () => {
    await newModel({ tagging_strategy: 'single' })
    const one = await counted('text,tag,tag 2\na,x,y\nb,x,\nc,y,x\nd,X,x\n')
    expect(one.found).toMatchObject({ rows: 4, texts: 2, problem_count: 2 })
    expect(one.found?.problems).toEqual([
      { line: 2, message: 'It has 2 tags (x, y), and this model gives one tag a text.' },
      { line: 4, message: 'It has 2 tags (y, x), and this model gives one tag a text.' },
    ])
  })

  test('takes the last row of a text, and the tag that is there', async () => {
    await newModel({ tagging_strategy: 'single' })
    const row = await imported(COPIES)
    expect(row).toMatchObject({ inputDuplicates: 'keep_last', existingDuplicates: 'keep' })
    expect(await tagsOf('a')).toEqual(['z'])
    await imported('text,tag\na,x\n')
    expect(await tagsOf('a')).toEqual(['z'])
    await imported('text,tag\na,x\n', { existing_duplicates_strategy: 'overwrite' })
    expect(await tagsOf('a')).toEqual(['x'])
  })

  test('refuses to add tags, by name', async () => {
    await newModel({ tagging_strategy: 'single' })
    const { id } = await counted(COPIES)
    await expect(
      editImport({ db, inspect: inspectFile, guessReading }, model, id, {
        existing_duplicates_strategy: 'merge',
      }),
    ).rejects.toThrow(/existing_duplicates_strategy is merge, and this model gives one tag a text/)
    await expect(received(COPIES, { input_duplicates_strategy: 'merge' })).rejects.toThrow(
      /Send keep_first or keep_last/,
    )
  })
})

async function newModel(settings: Partial<ModelCreate> = {}): Promise<void> {
  const about = { name: 'Tickets', train_automatically: false, ...settings }
  model = await createModel(db, systemActor, about)
}

const example = (name: string) => readFile(join(process.cwd(), 'lib/imports/examples', name))
const work = () => workOff(db, [leased(imports)])
const rowOf = (id: number) => findImport(db.read, model.id, id) as Promise<ImportRow>

async function received(content: string | Buffer, said: StrategiesSaid = {}): Promise<number> {
  const upload = { fileName: 'tickets.csv', body: Readable.from([content]), ...said }
  return (
    await receiveFile(
      { db, dataFolder: db.folder, inspect: inspectFile },
      systemActor,
      model,
      upload,
    )
  ).id
}

async function counted(content: string | Buffer, said?: StrategiesSaid): Promise<ImportRow> {
  const id = await received(content, said)
  await work()
  return rowOf(id)
}

async function started(id: number): Promise<ImportRow> {
  await startImport(db, systemActor, model, id)
  await work()
  return rowOf(id)
}

async function imported(content: string | Buffer, said?: StrategiesSaid): Promise<ImportRow> {
  return started((await counted(content, said)).id)
}

/** By name, in the order in which they were made; null: the text is not in the data. */
async function tagsOf(text: string): Promise<string[] | null> {
  const [sample] = await findTexts(db.read, model.id, [text])
  if (!sample?.live) return null
  const ids = (await tagsOfSamples(db.read, [sample.id])).get(sample.id) ?? []
  const names = await listTags(db.read, model.id)
  return names.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
}
