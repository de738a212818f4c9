import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addAudit } from '@/db/accounts/audit'
import type { ModelRow } from '@/db/models/models'
import {
  endDeployRequest,
  insertDeployRequest,
  openDeployRequest,
} from '@/db/production/deploy-requests'
import { insertDeployment, newestDeployment } from '@/db/production/deployments'
import { insertVersion, publishVersion } from '@/db/versions/write-version'
import type { ActivityQuery } from '@/lib/contracts/activity'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { changeData } from '@/lib/services/changes/change-data'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { deleteModel } from '@/lib/services/models/delete-model'
import { editModel } from '@/lib/services/models/edit-model'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import { newVersion } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { ACTIVITY_HEAD, activityRows } from './activity-rows'
import { listActivity } from './list-activity'
import { listActors } from './list-actors'

const maya: Actor = { kind: 'user', userId: 'u1', tokenId: null, name: 'Maya', role: 'owner' }
const viewer: Actor = { ...maya, userId: 'u2', name: 'Vera', role: 'viewer' }

let db: TemporaryDatabase
let tickets: ModelRow
let reviews: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  tickets = await createModel(db, maya, { name: 'Tickets', train_automatically: false })
  reviews = await createModel(db, systemActor, { name: 'Reviews', train_automatically: false })
  await uploadSamples(db, maya, tickets, { data: [{ text: 'One' }, { text: 'Two' }] })
  const { id } = await createTag(db, maya, tickets, { name: 'Refund' })
  await tagSamples(db, maya, tickets, { all: true, set_tags: [id], chosen_by: 'person' })
  await editModel(db, systemActor, reviews, { max_features: 5000 })
  await db.write(async (tx) => {
    const version = await insertVersion(tx, newVersion(tickets.id), new Date())
    await publishVersion(tx, version.id, 1, new Date())
    await insertDeployment(tx, {
      modelId: tickets.id,
      versionId: version.id,
      kind: 'deploy',
      at: new Date(),
      actor: 'Maya',
      userId: 'u1',
      askedBy: null,
      note: 'Two-word groups',
      reason: '',
      proof: null,
    })
    await addAudit(tx, maya, 'user added', 'ben@example.org')
  })
})
afterEach(() => db.remove())

/** Of the version in production, which Tom declines and Maya takes back then. */
function askTwice(): Promise<void> {
  const soon = Date.now() + 1_000
  const asks = [
    { note: 'For the new tag', end: { state: 'declined', answer: 'Not on a Friday' }, by: 'Tom' },
    { note: 'Once more', end: { state: 'withdrawn' }, by: 'Maya' },
  ] as const
  return db.write(async (tx) => {
    const live = await newestDeployment(tx, tickets.id)
    const about = {
      modelId: tickets.id,
      versionId: live?.versionId ?? 0,
      against: null,
      sure: null,
    }
    const asked = { ...about, reason: '', askedBy: 'Maya', askedUserId: 'u1' }
    for (const [index, { note, end, by }] of asks.entries()) {
      await insertDeployRequest(tx, { ...asked, note }, new Date(soon + 2 * index))
      const open = await openDeployRequest(tx, tickets.id)
      const ended = { ...end, endedBy: by, endedUserId: null }
      await endDeployRequest(tx, open?.id ?? 0, ended, new Date(soon + 2 * index + 1))
    }
  })
}

const list = (query: Partial<ActivityQuery> = {}, actor = maya) =>
  listActivity(db, actor, { limit: 50, ...query })
const sentences = async (query: Partial<ActivityQuery> = {}, actor = maya) =>
  (await list(query, actor)).items.map(({ by, summary }) => `${by}: ${summary}`)

describe('activity', () => {
  test('tells of all models and the workspace, the newest first', async () => {
    const { items, count } = await list()
    const moments = items.map(({ at }) => at)
    expect(moments).toEqual([...moments].sort().reverse())
    expect(count).toEqual({ value: items.length, exact: true })
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(await sentences({ kind: 'deployments' })).toEqual([
      'Maya: Deployed v1 to production. Two-word groups',
    ])
    expect(await sentences({ kind: 'tags' })).toEqual([expect.stringContaining('Refund')])
    expect(await sentences({ kind: 'settings' })).toEqual([expect.stringMatching(/^Langur: /)])
    expect(items.find(({ kind }) => kind === 'settings')?.model).toEqual({
      id: reviews.publicId,
      name: 'Reviews',
    })
  })

  test('tells what was asked of a second person, and how that ended, to all who may see the model', async () => {
    await askTwice()
    expect((await sentences({ kind: 'deployments' }, viewer)).slice(0, 4)).toEqual([
      'Maya: Withdrew the request to deploy v1.',
      'Maya: Asked that v1 is deployed. Once more',
      'Tom: Declined to deploy v1, as Maya had asked. Not on a Friday',
      'Maya: Asked that v1 is deployed. For the new tag',
    ])
    expect(await sentences({ by: 'Tom', q: 'FRIDAY' })).toHaveLength(1)
    expect((await listActors(db, viewer)).items).toContain('Tom')
  })

  test('goes on page by page, each entry once', async () => {
    const whole = (await list()).items.map(({ id }) => id)
    const paged: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await list({ limit: 2, ...(after !== undefined && { after }) })
      paged.push(...page.items.map(({ id }) => id))
      if (page.next === null) break
      after = page.next
    }
    expect(paged).toEqual(whole)
  })

  test('is filtered by model, person, words and days', async () => {
    expect((await list({ model: reviews.publicId })).items).toHaveLength(1)
    expect((await list({ by: 'Langur' })).items.every(({ by }) => by === 'Langur')).toBe(true)
    expect(await sentences({ q: 'UPLOADED 2' })).toHaveLength(1)
    const today = new Date().toISOString().slice(0, 10)
    expect((await list({ since: today, until: today })).items.length).toBeGreaterThan(4)
    expect((await list({ until: '2020-01-01' })).items).toEqual([])
    await expect(list({ after: 'x' })).rejects.toThrow('after must be')
  })

  test('shows an undone change as undone, with its undo beside it', async () => {
    const [tagged] = (await list({ kind: 'texts' })).items
    await undoChange(db, maya, tickets, tagged?.change?.revision ?? 0)
    const [undo, same] = (await list({ kind: 'texts' })).items
    expect(undo?.summary).toBe(`Undid: ${tagged?.summary}`)
    expect(same?.change?.undone_by).toBe(undo?.change?.revision)
  })

  test('an undo is of the kind of what it took back, and so is a redo; what has no known kind is with the others', async () => {
    const [settings] = (await list({ kind: 'settings' })).items
    const undone = await undoChange(db, maya, reviews, settings?.change?.revision ?? 0)
    expect(await sentences({ kind: 'settings' })).toHaveLength(2)
    await undoChange(db, maya, reviews, undone.revision ?? 0)
    expect(await sentences({ kind: 'settings' })).toHaveLength(3)
    const about = { modelId: reviews.id, actor: maya, kind: 'of another Langur' }
    await changeData(db, about, async () => ({ count: 1, summary: 'Odd.', result: null }))
    expect(await sentences({ kind: 'others' })).toEqual(['Maya: Odd.'])
    expect((await sentences({ kind: 'texts' })).join()).not.toContain('Odd')
  })

  test('everybody who did anything can be chosen, also who is on no page', async () => {
    expect(await listActors(db, maya)).toEqual({ items: ['Langur', 'Maya'] })
    await uploadSamples(db, { ...maya, name: 'a program' }, tickets, { data: [{ text: 'Three' }] })
    expect((await listActors(db, viewer)).items).toContain('a program')
  })

  test('as a file it has all of it', async () => {
    const rows: string[][] = []
    for await (const page of activityRows(db, maya, { kind: 'texts' })) rows.push(...page)
    expect(rows.every((row) => row.length === ACTIVITY_HEAD.length)).toBe(true)
    expect(rows.map((row) => row[5])).toEqual(
      (await list({ kind: 'texts' })).items.map(({ summary }) => summary),
    )
    expect(rows[0]?.slice(1, 5)).toEqual(['Maya', 'texts', 'Tickets', tickets.publicId])
  })

  test('tells people and keys to owners only, and of a deleted model that it was deleted', async () => {
    await deleteModel(db, maya, reviews)
    expect(await sentences({ kind: 'workspace' })).toContain(
      'Maya: Added ben@example.org to the workspace.',
    )
    const seen = await sentences({ kind: 'workspace' }, viewer)
    expect(seen.join()).not.toContain('ben@example.org')
    expect(seen.join()).toContain('Deleted the model Reviews')
    expect(await sentences({ kind: 'settings' })).toEqual([])
  })
})
