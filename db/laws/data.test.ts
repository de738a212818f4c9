import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from '@/db/connection/database'
import { listChanges, revisionAt } from '@/db/models/changes'
import { findModelById, insertModel } from '@/db/models/models'
import { currentSettings, replaceSettings, settingsChangedBy } from '@/db/models/settings'
import { closeTag, findTagByName, insertTag, listTags, openTag } from '@/db/models/tags'
import { addAnnotations } from '@/db/samples/annotations'
import { openSamples } from '@/db/samples/samples'
import { settingsAsOf, tagsAsOf } from '@/db/training/training-data'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { addText, newModel, newRevision } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'

let db: TemporaryDatabase
let modelId: number
beforeEach(async () => {
  db = await openTemporaryDatabase()
  modelId = (await db.write((tx) => insertModel(tx, newModel(), new Date()))).id
})
afterEach(() => db.remove())

const change = (work: (tx: Connection, revision: number) => Promise<unknown>) =>
  newRevision(db, modelId, work)

const model = async () => {
  const row = await findModelById(db.read, modelId)
  if (!row) throw new Error('The model is gone.')
  return row
}

describe('revisions', () => {
  test('grow by one, also when changes are asked for at once', async () => {
    const revisions = await Promise.all([1, 2, 3].map(() => change(async () => {})))
    expect(revisions).toEqual([1, 2, 3])
    expect((await model()).revision).toBe(3)
    const { items, total } = await listChanges(db.read, modelId, { before: 9, limit: 2 })
    expect([items.map(({ revision }) => revision), total]).toEqual([[3, 2], 3])
  })

  test('stay where they are when a change fails', async () => {
    await change(async () => {})
    await expect(change(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await model()).revision).toBe(1)
  })

  test('are found by their moment', async () => {
    const before = new Date(Date.now() - 1_000)
    await change(async () => {})
    expect(await revisionAt(db.read, modelId, before)).toBe(0)
    expect(await revisionAt(db.read, modelId, new Date())).toBe(1)
  })
})

describe('a period', () => {
  test('gives every revision its settings', async () => {
    const later = { ...defaultSettings, max_features: 77 }
    const revision = await change((tx, at) => replaceSettings(tx, modelId, at, later))
    expect(await settingsAsOf(db.read, modelId, revision - 1)).toEqual(defaultSettings)
    expect(await settingsAsOf(db.read, modelId, revision)).toEqual(later)
    expect(await currentSettings(db.read, modelId)).toEqual(later)
    expect(await settingsChangedBy(db.read, modelId, revision)).toEqual({
      before: defaultSettings,
      after: later,
    })
  })

  test('gives a tag one name at a time, and its old ones to the past', async () => {
    let id = 0
    await change(async (tx, at) => {
      id = (await insertTag(tx, modelId, at, 'Billing')).id
    })
    await change(async (tx, at) => {
      await closeTag(tx, at, id)
      await openTag(tx, modelId, at, { id, name: 'Invoices' })
    })
    expect(await tagsAsOf(db.read, modelId, 1)).toEqual([{ id, name: 'Billing' }])
    expect(await tagsAsOf(db.read, modelId, 2)).toEqual([{ id, name: 'Invoices' }])
    expect(await listTags(db.read, modelId)).toMatchObject([{ id, name: 'Invoices', count: 0 }])
  })

  test('is refused where it would overlap: a name now belongs to one tag, whatever its case', async () => {
    await change((tx, at) => insertTag(tx, modelId, at, 'Billing'))
    await expect(change((tx, at) => insertTag(tx, modelId, at, 'BILLING'))).rejects.toThrow()
    expect((await findTagByName(db.read, modelId, 'billing'))?.name).toBe('Billing')
    expect((await model()).revision).toBe(1)
  })

  test('is refused where it would overlap: a text is in the data once, and carries a tag once', async () => {
    const origin = { origin: 'person', chosenBy: 'person', seenVersion: null } as const
    let pair = { sampleId: 0, tagId: 0 }
    await change(async (tx, at) => {
      const { id: tagId } = await insertTag(tx, modelId, at, 'Billing')
      pair = { tagId, sampleId: await addText(tx, modelId, 'A text') }
      await openSamples(tx, modelId, at, [pair.sampleId])
      await addAnnotations(tx, modelId, at, [{ ...pair, ...origin }])
    })
    const again = [
      change((tx, at) => openSamples(tx, modelId, at, [pair.sampleId])),
      change((tx, at) => addAnnotations(tx, modelId, at, [{ ...pair, ...origin }])),
    ]
    for (const one of again) await expect(one).rejects.toThrow()
    expect((await model()).sampleCount).toBe(1)
  })
})
