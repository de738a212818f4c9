import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  endDeployRequest,
  insertDeployRequest,
  openDeployRequest,
} from '@/db/production/deploy-requests'
import { insertVersion } from '@/db/versions/write-version'
import type { Actor } from '@/lib/contracts/actor'
import { createUser } from '@/lib/services/accounts/create-user'
import { deleteUser } from '@/lib/services/accounts/delete-user'
import { createModel } from '@/lib/services/models/create-model'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import { addPerson, maya, tom } from '@/lib/testing/api/test-accounts'
import { selectByHand } from '@/lib/testing/database/by-hand'
import { newVersion } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { forgetName, nextFormerMember } from './former-members'

let db: TemporaryDatabase
let owner: Actor
beforeEach(async () => {
  db = await openTemporaryDatabase()
  owner = await addPerson(db, maya)
})
afterEach(() => db.remove())

const never = new AbortController().signal
const names = async (sql: string) => new Set(await selectByHand<string>(db.read, sql))

/** Leaves, after tagging; the name goes from everything, as the job runner does it. */
async function leave(actor: Actor & { userId: string }) {
  const model = await createModel(db, actor, { name: 'Tickets', train_automatically: false })
  await uploadSamples(db, actor, model, { data: [{ text: 'One' }, { text: 'Two' }] })
  const { id } = await createTag(db, actor, model, { name: 'Refund' })
  await tagSamples(db, actor, model, { all: true, set_tags: [id], chosen_by: 'person' })
  await deleteUser(db, owner, actor.userId)
  const member = await nextFormerMember(db)
  if (!member) throw new Error('Nobody left.')
  await forgetName(db, member, never)
  expect(await nextFormerMember(db)).toBeUndefined()
}

test('what somebody did stays when their account is deleted, under a name that is no one’s', async () => {
  await leave(await addPerson(db, tom))
  expect(await names('SELECT actor FROM changes')).toEqual(new Set(['Former member 1']))
  expect(await names('SELECT tagged_by FROM live_samples')).toEqual(new Set(['Former member 1']))
  const made = await createUser(db, owner, { ...tom, email: 'tim@example.org', name: 'Tim' })
  await leave({ kind: 'user', userId: made.id, tokenId: null, name: 'Tim', role: 'editor' })
  expect(await names('SELECT actor FROM changes')).toEqual(
    new Set(['Former member 1', 'Former member 2']),
  )
})

test('so does what they asked of a second person, or answered', async () => {
  const left = await addPerson(db, tom)
  const model = await createModel(db, owner, { name: 'Tickets', train_automatically: false })
  await db.write(async (tx) => {
    const version = await insertVersion(tx, newVersion(model.id), new Date())
    const about = { modelId: model.id, versionId: version.id, against: null, sure: null }
    const words = { note: 'Now', reason: '' }
    const asked = { ...about, ...words, askedBy: 'Tom', askedUserId: left.userId }
    await insertDeployRequest(tx, asked, new Date())
    const open = await openDeployRequest(tx, model.id)
    const ended = { state: 'withdrawn', endedBy: 'Tom', endedUserId: left.userId } as const
    await endDeployRequest(tx, open?.id ?? 0, ended, new Date())
  })
  await leave(left)
  const gone = new Set(['Former member 1'])
  expect(await names('SELECT asked_by FROM deploy_requests')).toEqual(gone)
  expect(await names('SELECT ended_by FROM deploy_requests')).toEqual(gone)
})

test('somebody who stays and has the same name keeps it', async () => {
  await createUser(db, owner, { ...tom, email: 'other@example.org' })
  await leave(await addPerson(db, tom))
  expect(await names('SELECT actor FROM changes')).toEqual(new Set(['Former member 1']))
  expect(await names('SELECT tagged_by FROM live_samples')).toEqual(new Set(['Tom']))
})
