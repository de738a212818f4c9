import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importLease, insertImport, type NewImport } from '@/db/imports/imports'
import { bulkLease, insertBulkWrite } from '@/db/models/bulk-writes'
import type { ModelRow } from '@/db/models/models'
import { waitsForData } from '@/db/training/run-waits'
import { runLease } from '@/db/training/runs'
import { noteTrained } from '@/db/training/training-data'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import type { BulkWork } from '@/lib/contracts/bulk-write'
import type { UploadInput } from '@/lib/contracts/upload'
import { createModel } from '@/lib/services/models/create-model'
import { requireModel } from '@/lib/services/models/require-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { cancelRun } from './cancel-run'
import { listRuns } from './list-runs'
import { startDueRuns } from './start-due-runs'
import { startRun } from './start-run'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterEach(() => db.remove())

const maya: Actor = { kind: 'user', userId: 'u1', tokenId: null, name: 'Maya', role: 'owner' }
const upload = (data: UploadInput['data'] = trainingTexts()) =>
  uploadSamples(db, maya, model, { data })

describe('train automatically', () => {
  const soon = () => new Date()
  const later = () => new Date(Date.now() + 15_000)
  const automatic = async () => (await listRuns(db, model, { limit: 10 })).items
  const age = (ms: number) => changeByHand(db, 'UPDATE changes SET at = at - ?', ms)

  /** Texts that came long ago, and by now a person tags them one by one. */
  async function tagByHand(count: number): Promise<void> {
    await upload(trainingTexts().map(({ text }) => ({ text })))
    await age(60_000)
    const { items } = await listSamples(db, model, { limit: count, order: 'added' })
    const tags = [
      await createTag(db, maya, model, { name: 'Billing' }),
      await createTag(db, maya, model, { name: 'Login' }),
    ]
    for (const [index, { id }] of items.entries()) {
      const set_tags = [tags[index % 2]?.id ?? 0]
      await tagSamples(db, maya, model, { ids: [id], set_tags, chosen_by: 'person' })
    }
  }

  test('starts at once after 20 texts tagged by hand, asked for by nobody', async () => {
    await tagByHand(20)
    await startDueRuns(db, soon())
    expect(await automatic()).toMatchObject([{ automatic: true, state: 'queued' }])
  })

  test('waits for 15 quiet seconds after an upload, however many texts it tagged', async () => {
    await upload()
    await startDueRuns(db, soon())
    expect(await automatic()).toEqual([])
    await startDueRuns(db, later())
    expect(await automatic()).toHaveLength(1)
  })

  test('waits for 15 seconds after the end of a bulk write, though its changes are older', async () => {
    await tagByHand(20)
    const own = { modelId: model.id, actor: maya, path: null, batch: 'b' }
    const work: BulkWork = { kind: 'tag', input: { ids: [1], chosen_by: 'person', set_tags: [1] } }
    const id = await db.write((tx) => insertBulkWrite(tx, { ...own, work }, new Date()))
    await startDueRuns(db, later())
    expect(await automatic()).toEqual([])
    const ended = { state: 'finished', finishedAt: new Date() } as const
    await db.write((tx) => bulkLease.update(tx, id, ['queued'], ended))
    await age(60_000)
    await startDueRuns(db, soon())
    expect(await automatic()).toEqual([])
    await startDueRuns(db, later())
    expect(await automatic()).toHaveLength(1)
  })

  test('does not wait for the end of uploads that never pause: ten minutes are enough', async () => {
    await upload()
    await age(10 * 60_000)
    await upload([{ text: 'One more about my bill', tags: ['Billing'] }])
    await startDueRuns(db, soon())
    expect(await automatic()).toHaveLength(1)
  })

  test('waits for 15 quiet seconds after fewer, and for no other training', async () => {
    await tagByHand(19)
    await startDueRuns(db, soon())
    expect(await automatic()).toEqual([])
    await startDueRuns(db, later())
    await startDueRuns(db, later())
    expect(await automatic()).toHaveLength(1)
  })

  test('does nothing when nothing changed since a training read the data', async () => {
    await upload()
    await db.write((tx) => noteTrained(tx, model.id, 1))
    await startDueRuns(db, later())
    expect(await automatic()).toEqual([])
  })

  test('does nothing where it is switched off or not possible', async () => {
    await upload([{ text: 'The invoice is wrong', tags: ['Billing'] }])
    const manual = await createModel(db, maya, { name: 'Mails', train_automatically: false })
    await uploadSamples(db, maya, manual, { data: trainingTexts() })
    await startDueRuns(db, later())
    expect(await automatic()).toEqual([])
    expect((await listRuns(db, manual, { limit: 10 })).items).toEqual([])
  })

  test('waits until an import has ended', async () => {
    await upload()
    await db.write((tx) => insertImport(tx, runningImport()))
    await startDueRuns(db, later())
    expect(await automatic()).toEqual([])
  })

  test('is not taken up while an import runs, nor is a training that was asked for', async () => {
    await upload()
    const imported = await db.write((tx) => insertImport(tx, runningImport()))
    const { id } = await startRun(db, maya, model)
    const isWanted = () => runLease.isWanted(db.read, new Date(0))
    expect(await isWanted()).toBe(false)
    expect(await waitsForData(db.read, id)).toBe(true)
    const ended = { state: 'finished', finishedAt: new Date() } as const
    await db.write((tx) => importLease.update(tx, imported.id, ['running'], ended))
    expect(await isWanted()).toBe(true)
  })

  test('that was asked for waits for the changes of many texts from before, not for later ones', async () => {
    await upload()
    const { id } = await startRun(db, maya, model)
    const own = { modelId: model.id, actor: maya, path: null, batch: 'b' }
    const work: BulkWork = { kind: 'undo', revision: 1 }
    const begin = (at: Date) => db.write((tx) => insertBulkWrite(tx, { ...own, work }, at))
    await begin(later())
    expect(await waitsForData(db.read, id)).toBe(false)
    await begin(new Date(Date.now() - 60_000))
    expect(await waitsForData(db.read, id)).toBe(true)
  })

  test('does not begin again what was cancelled, before something changes', async () => {
    await upload()
    await startDueRuns(db, later())
    const [cancelled] = await automatic()
    await cancelRun(db, await requireModel(db, model.publicId), cancelled?.id ?? 0)
    await startDueRuns(db, later())
    expect(await automatic()).toHaveLength(1)
    await upload([{ text: 'One more about my bill', tags: ['Billing'] }])
    await startDueRuns(db, later())
    expect(await automatic()).toHaveLength(2)
  })

  function runningImport(): NewImport {
    const options = { format: 'csv', encoding: 'utf-8', delimiter: ',', has_header: true } as const
    const mapping = { text: 0, tag: 1, tag_separator: null }
    const rows = { count: 1, exact: true }
    return {
      modelId: model.id,
      state: 'running',
      fileName: 'tickets.csv',
      path: '/nowhere',
      bytes: 1,
      actor: maya,
      createdAt: new Date(),
      guess: { options, columns: [], preview: [], mapping, encodings: [], rows, warning: null },
      options,
      mapping,
      counts: { added: 0, updated: 0, ignored: 0, tags_created: 0 },
    }
  }
})
