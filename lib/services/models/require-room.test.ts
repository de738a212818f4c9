import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { MODEL_TAGS, MODEL_TEXTS, MODELS, TOKENS } from '@/lib/contracts/limits'
import { createToken } from '@/lib/services/accounts/create-token'
import { createUser } from '@/lib/services/accounts/create-user'
import { undoChange } from '@/lib/services/changes/undo-change'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { owner } from '@/lib/testing/api/test-application'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { createModel } from './create-model'

let db: TemporaryDatabase
let model: ModelRow
beforeAll(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
})
afterAll(() => db.remove())

const upload = (text: string, tags: string[] = []) =>
  uploadSamples(db, systemActor, model, { data: [{ text, tags }] })

test('limits: a model has at most 2,000 tags, wherever one more would come from', async () => {
  const names = Array.from({ length: MODEL_TAGS }, (_, at) => `Tag ${at}`)
  await upload('all of them', names)
  const refusal = '“One more” cannot be added: this model has 2,000 tags'
  await expect(createTag(db, systemActor, model, { name: 'One more' })).rejects.toThrow(refusal)
  await expect(upload('another', ['One more'])).rejects.toThrow(refusal)
  const [first] = await listTags(db.read, model.id)
  const gone = await deleteTag(db, systemActor, model, { tagId: first?.id ?? 0, moveTo: null })
  await createTag(db, systemActor, model, { name: 'One more' })
  const undo = undoChange(db, systemActor, model, gone.revision)
  await expect(undo).rejects.toThrow('“Tag 0” cannot be added')
  expect(await listTags(db.read, model.id)).toHaveLength(MODEL_TAGS)
})

test('limits: a model has at most 5,000,000 texts, and what would be more adds none', async () => {
  const setCount = (count: number) =>
    changeByHand(db, 'UPDATE models SET sample_count = ? WHERE id = ?', count, model.id)
  await setCount(MODEL_TEXTS - 1)
  await upload('the last one that fits')
  await expect(upload('one too many')).rejects.toThrow('more than 5,000,000')
  await setCount(2)
})

test('limits: there are at most 1,000 models', async () => {
  for (let more = 1; more < MODELS; more += 1) await createModel(db, systemActor, { name: 'More' })
  const refused = createModel(db, systemActor, { name: 'One more' })
  await expect(refused).rejects.toThrow('There are 1,000 models')
})

test('limits: a person has at most 100 API tokens', async () => {
  const { id, name, role } = await createUser(db, systemActor, owner)
  const actor = { kind: 'user', userId: id, tokenId: null, name, role } as const
  for (let more = 0; more < TOKENS; more += 1) await createToken(db, actor, { name: `t ${more}` })
  await expect(createToken(db, actor, { name: 'x' })).rejects.toThrow('You have 100 API tokens')
})
