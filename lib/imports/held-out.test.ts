import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { computations } from '@/lib/computing/computations'
import { systemActor } from '@/lib/contracts/actor'
import type { HeldOutScore } from '@/lib/contracts/held-out'
import type { ImportEdit } from '@/lib/contracts/import'
import {
  deleteHeldOut,
  heldOutLines,
  requireHeldOut,
  showHeldOut,
} from '@/lib/services/held-out/held-out-file'
import { cancelImport } from '@/lib/services/imports/cancel-import'
import { requireImport } from '@/lib/services/imports/require-import'
import { startImport } from '@/lib/services/imports/start-import'
import { deleteModel } from '@/lib/services/models/delete-model'
import { showHeldOutScore } from '@/lib/services/questions/show-held-out-score'
import { editTag } from '@/lib/services/tags/edit-tag'
import { workbookFile } from '@/lib/testing/files/workbook-file'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { editImport } from './edit-import'
import { guessReading } from './read/guess-reading'
import { inspectFile } from './read/inspect-file'
import { receiveFile } from './receive-file'
import { receiveHeldOut } from './receive-held-out'
import { takeHeldOut } from './take-held-out'

let bench: Workbench
let model: ModelRow
const trained = trainingTexts()
beforeAll(async () => {
  bench = await openWorkbench()
  model = await bench.createModel()
  await bench.upload(model, trained)
  await bench.train(model)
  model = (await findModelById(bench.db.read, model.id)) as ModelRow
})
afterAll(() => bench.close())

const upload = (
  content: string | Buffer,
  said: { text_column?: string; tag_column?: string[]; tag_separator?: string } = {},
) =>
  receiveHeldOut(
    { db: bench.db, dataFolder: bench.db.folder, inspect: inspectFile },
    systemActor,
    model,
    { file_name: 'mails.csv', body: Readable.from([Buffer.from(content)]), ...said },
  )

const csv = (rows: readonly (readonly [string, string])[]) =>
  ['message,tag', ...rows.map(([text, tag]) => `"${text}",${tag}`)].join('\n')

const FRESH = [
  ['The invoice was charged to a card that expired', 'Billing'],
  ['Nobody here can sign in since this morning', 'Login'],
] as const

/** Computed as the job runner does. */
async function scored(): Promise<HeldOutScore> {
  const file = await requireHeldOut(bench.db, model)
  const about = { db: bench.db.read, modelId: model.id, progress: () => {} }
  return (await computations.held_out.run(`${file.id}.1`, about)) as HeldOutScore
}

/** Resolves once the job runner has counted the file of an import. */
async function counted(importId: number): Promise<void> {
  await until(async () => {
    const { state } = await requireImport(bench.db, model, importId)
    return state === 'ready' || null
  })
}

describe('a held-out file', () => {
  test('may be an Excel file', async () => {
    const rows = [['message', 'tag'], ...FRESH]
    const file = await upload(workbookFile([{ name: 'Held out', rows }]))
    expect(file).toMatchObject({ texts: 2, found: { rows: 2, text_column: 'message' } })
  })

  test('is read as an import is, each text once, and stays out of the data', async () => {
    const before = model.sampleCount
    const rows = [...FRESH, FRESH[0], ['No tag here', '']] as const
    const file = await upload(csv(rows))
    expect(file).toMatchObject({
      file_name: 'mails.csv',
      texts: 2,
      found: { rows: 4, repeated: 1, untagged: 1, text_column: 'message', tag_columns: ['tag'] },
    })
    const lines = []
    for await (const page of heldOutLines(bench.db, await requireHeldOut(bench.db, model))) {
      lines.push(...page)
    }
    expect(lines).toEqual(FRESH.map(([text, tag]) => ({ text, tags: [tag] })))
    expect((await findModelById(bench.db.read, model.id))?.sampleCount).toBe(before)
    expect(await readdir(join(bench.db.folder, 'files'))).toEqual([])
  })

  test('is read by the columns and the separator that were named, and says what was guessed', async () => {
    const file = [
      'title,message,first,second',
      'One,The invoice is wrong,Billing + Login,Urgent',
      'Two,Nobody can sign in,Login,',
      'Three,I was charged, Billing ,Login',
    ].join('\n')
    const tagsOf = async (said: Parameters<typeof upload>[1]) => {
      const { found } = await upload(file, said)
      const lines = []
      for await (const page of heldOutLines(bench.db, await requireHeldOut(bench.db, model))) {
        lines.push(...page)
      }
      return { found, texts: lines.map(({ text }) => text), tags: lines.map(({ tags }) => tags) }
    }
    const columns = { text_column: 'message', tag_column: ['first', 'second'] }
    const named = await tagsOf({ ...columns, tag_separator: '+' })
    expect(named.tags).toEqual([['Billing', 'Login', 'Urgent'], ['Login'], ['Billing', 'Login']])
    expect(named.found).toMatchObject({
      text_column: 'message',
      tag_columns: ['first', 'second'],
      tag_separator: '+',
      notes: expect.arrayContaining(['“first”, “second” are all tags of a text.']),
    })
    const whole = await tagsOf({ ...columns, tag_column: ['first'], tag_separator: '' })
    expect(whole.tags[0]).toEqual(['Billing + Login'])
    expect(whole.found.tag_separator).toBeNull()
    const other = await tagsOf({ text_column: 'title', tag_column: ['second'] })
    expect(other.texts).toEqual(['One', 'Three'])
    await expect(
      tagsOf({ text_column: 'message', tag_column: ['first', 'third'] }),
    ).rejects.toMatchObject({ fields: [{ path: 'tag_column', value: 'third' }] })
    await expect(tagsOf({ text_column: 'message', tag_column: ['message'] })).rejects.toThrow(
      'cannot come from the same column',
    )
  })

  test('is looked at first where it was uploaded for that, and is never imported', async () => {
    const { db } = bench
    const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
    const file = [
      'title,message,label,channel',
      'One,The invoice is wrong,Billing,mail',
      'Two,Nobody can sign in,Login,phone',
      'Three,Nobody can sign in,Billing,phone',
      'Four,Is anybody there,,mail',
    ].join('\n')
    const received = await receiveFile(receiver, systemActor, model, {
      fileName: 'looked-at.csv',
      body: Readable.from([Buffer.from(file)]),
      purpose: 'held_out',
    })
    expect(received).toMatchObject({
      purpose: 'held_out',
      state: 'counting',
      input_duplicates_strategy: 'keep_first',
    })
    const take = () => takeHeldOut(db, systemActor, model, received.id)
    const reader = { db, inspect: inspectFile, guessReading }
    const edit = (change: ImportEdit) => editImport(reader, model, received.id, change)
    await expect(edit({ input_duplicates_strategy: 'keep_last' })).rejects.toMatchObject({
      fields: [{ path: 'input_duplicates_strategy', value: 'keep_last' }],
    })
    const channel = { column: 3, name: 'channel', kind: 'string' } as const
    const edited = await edit({ mapping: { text: 1, tag: null, fields: [channel] } })
    expect(edited.mapping).not.toHaveProperty('fields')
    await counted(received.id)
    await expect(take()).rejects.toMatchObject({ fields: [{ path: 'tag_column' }] })
    await edit({ mapping: { tag: 2 } })
    await counted(received.id)
    await expect(startImport(db, systemActor, model, received.id)).rejects.toThrow('held-out')
    const before = model.sampleCount
    expect(await take()).toMatchObject({
      file_name: 'looked-at.csv',
      texts: 2,
      found: {
        rows: 4,
        repeated: 1,
        untagged: 1,
        text_column: 'message',
        tag_columns: ['label'],
        notes: [],
      },
    })
    await expect(take()).rejects.toThrow('it is cancelled')
    expect((await findModelById(db.read, model.id))?.sampleCount).toBe(before)
    expect(await readdir(join(db.folder, 'files'))).toEqual([])
  })

  test('is not made of a file that was uploaded to be imported', async () => {
    const { db } = bench
    const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
    const body = Readable.from([Buffer.from(csv(FRESH))])
    const { id, purpose } = await receiveFile(receiver, systemActor, model, {
      fileName: 'data.csv',
      body,
    })
    expect(purpose).toBe('data')
    await expect(takeHeldOut(db, systemActor, model, id)).rejects.toThrow('purpose=held_out')
    await cancelImport(db, model, id)
  })

  test('scores a version on what it has not learnt from, and names what is left out', async () => {
    const [known] = trained
    const copy = `${known?.text.toUpperCase()}!`
    await upload(csv([...FRESH, [copy, 'Billing'], ['Please send my money back', 'Refund']]))
    const score = await scored()
    expect(score).toMatchObject({
      texts: 2,
      copies: 1,
      unknown: [{ name: 'Refund', texts: 1 }],
      unknown_texts: 1,
    })
    expect(score.accuracy?.score).toBe(score.right / 2)
    const [low = 1, high = 0] = score.accuracy?.interval ?? []
    expect(low).toBeLessThan(score.accuracy?.score ?? 0)
    expect(high - low).toBeGreaterThan(0.2)
    const supports = score.per_tag.map(({ name, support }) => [name, support])
    expect(supports).toEqual(
      expect.arrayContaining([
        ['Billing', 1],
        ['Login', 1],
      ]),
    )
  })

  test('leaves near copies of what was learnt out as well', async () => {
    const long =
      'Our warehouse in Leeds received the wrong sensors twice this month and the driver refused to take the boxes back without a form'
    await bench.upload(model, [{ text: `${long} Maya`, tags: ['Billing'] }])
    await bench.train(model)
    await upload(csv([...FRESH, [`Hello, ${long} Tom`, 'Billing']]))
    const file = await requireHeldOut(bench.db, model)
    const about = { db: bench.db.read, modelId: model.id, progress: () => {} }
    const second = (await computations.held_out.run(`${file.id}.2`, about)) as HeldOutScore
    expect(second).toMatchObject({ texts: 2, copies: 0, near_copies: 1 })
    // The version before has not learnt it, so for that one it counts.
    expect(await scored()).toMatchObject({ texts: 3, near_copies: 0 })
  })

  test('keeps its tags when they are renamed afterwards', async () => {
    await upload(csv(FRESH))
    const billing = (await listTags(bench.db.read, model.id)).find(({ name }) => name === 'Billing')
    const rename = { tagId: billing?.id ?? 0, name: 'Invoices' }
    await editTag(bench.db, systemActor, model, rename)
    expect(await scored()).toMatchObject({ texts: 2, unknown: [] })
    await editTag(bench.db, systemActor, model, { ...rename, name: 'Billing' })
  })

  test('that is refused changes nothing, and says why', async () => {
    const { id } = await upload(csv(FRESH))
    await expect(upload('message\nHello there\nGood bye')).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      message: expect.stringContaining('tag_column'),
    })
    await expect(upload(csv(FRESH), { tag_column: ['label'] })).rejects.toThrow(
      'The file has no column “label”; it has “message” and “tag”.',
    )
    await expect(upload(csv([['Hello', '']]), { tag_column: ['tag'] })).rejects.toThrow(
      'no text with a tag',
    )
    expect((await showHeldOut(bench.db, model)).file?.id).toBe(id)
  })

  test('for a model that is deleted meanwhile is refused in words', async () => {
    const other = await bench.createModel()
    const inspect: typeof inspectFile = async (file) => {
      await deleteModel(bench.db, systemActor, other)
      return inspectFile(file)
    }
    const receiver = { db: bench.db, dataFolder: bench.db.folder, inspect }
    const body = Readable.from([Buffer.from(csv(FRESH))])
    const sent = receiveHeldOut(receiver, systemActor, other, { file_name: 'x.csv', body })
    await expect(sent).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' })
    const again = await bench.createModel()
    const file = { fileName: 'x.csv', body: Readable.from([Buffer.from(csv(FRESH))]) }
    const inspectAgain: typeof inspectFile = async (given) => {
      await deleteModel(bench.db, systemActor, again)
      return inspectFile(given)
    }
    const imported = receiveFile({ ...receiver, inspect: inspectAgain }, systemActor, again, file)
    await expect(imported).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' })
  })

  test('is gone with its texts once it is deleted; its scores are then not to be had', async () => {
    await upload(csv(FRESH))
    await deleteHeldOut(bench.db, model)
    expect(await showHeldOut(bench.db, model)).toEqual({ file: null })
    await expect(deleteHeldOut(bench.db, model)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(showHeldOutScore(bench.db, model, 1, 'look')).rejects.toThrow('no held-out file')
  })
})
