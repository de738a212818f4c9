import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { tagsOfSamples } from '@/db/samples/annotations'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { tagSamples } from './tag-samples'
import { uploadSamples } from './upload-samples'

let db: TemporaryDatabase
let model: ModelRow
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())
beforeEach(async () => {
  model = await createModel(db, systemActor, {
    name: 'Tickets',
    train_automatically: false,
    tagging_strategy: 'single',
  })
})

const upload = (...data: { text: string; tags: string[] }[]) =>
  uploadSamples(db, systemActor, model, { data })

test('tagging strategy single: an upload of several tags for one text is refused by name, and changes nothing', async () => {
  await expect(upload({ text: 'a', tags: ['X'] }, { text: 'b', tags: ['X', 'Y'] })).rejects.toThrow(
    /data\[1\]\.tags has 2 tags, and this model gives one tag a text/,
  )
  await expect(upload({ text: 'a', tags: ['X'] }, { text: 'a', tags: ['Y'] })).rejects.toThrow(
    /data\[0\]\.tags has 2 tags/,
  )
  expect(await listTags(db.read, model.id)).toEqual([])
})

test('tagging strategy single: several tags set or added are refused, and one that is added takes the place of the other', async () => {
  await upload({ text: 'a', tags: ['X'] }, { text: 'b', tags: ['Y'] })
  const [x = 0, y = 0] = (await listTags(db.read, model.id)).map(({ id }) => id)
  const ids = [1, 2]
  const about = { ids, chosen_by: 'person' } as const
  for (const tags of [{ set_tags: [x, y] }, { add_tags: [x, y] }]) {
    await expect(tagSamples(db, systemActor, model, { ...about, ...tags })).rejects.toThrow(
      /_tags has 2 tags/,
    )
  }
  const samples = await tagsOfSamples(
    db.read,
    Array.from({ length: 20 }, (_, id) => id),
  )
  const own = [...samples.keys()].slice(-2)
  await tagSamples(db, systemActor, model, { ids: own, chosen_by: 'person', add_tags: [y] })
  expect([...(await tagsOfSamples(db.read, own)).values()]).toEqual([[y], [y]])
})
