import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { computations } from '@/lib/computing/computations'
import { systemActor } from '@/lib/contracts/actor'
import type { HeldOutScore } from '@/lib/contracts/held-out'
import {
  deleteHeldOut,
  heldOutLines,
  requireHeldOut,
  showHeldOut,
} from '@/lib/services/held-out/held-out-file'
import { deleteModel } from '@/lib/services/models/delete-model'
import { showHeldOutScore } from '@/lib/services/questions/show-held-out-score'
import { editTag } from '@/lib/services/tags/edit-tag'
import { workbookFile } from '@/lib/testing/files/workbook-file'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { inspectFile } from './read/inspect-file'
import { receiveFile } from './receive-file'
import { receiveHeldOut } from './receive-held-out'

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
