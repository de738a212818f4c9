import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { queueSchema } from '@/lib/contracts/queue'
import { answer } from '@/lib/http/answer'
import { createModel } from '@/lib/services/models/create-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import {
  apiRequest,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { handOutQueue, showQueue } from './queue'
import { tagSamples } from './samples'

let application: TestApplication
let model: ModelRow
beforeAll(async () => {
  application = await startTestApplication()
  const { db } = application
  model = await createModel(db, systemActor, { name: 'Tickets' })
  const data = Array.from({ length: 30 }, (_, row) => ({ text: `text ${row}` }))
  await uploadSamples(db, systemActor, model, { data })
})
afterAll(async () => {
  await application.serving.close()
  await application.remove()
})

async function queueOf(holder: string, skip: readonly number[] = []) {
  const body = JSON.stringify({ limit: 20, holder, skip })
  return read(await answer(handOutQueue, apiRequest('POST', url(), { headers: headers(), body })))
}

const url = () => `/api/v3/classifiers/${model.publicId}/queue/`
const headers = () => ({ authorization: `Token ${application.token}` })

function read({ body }: { body: string }) {
  const { items, held } = queueSchema.parse(JSON.parse(body))
  return { ids: items.map(({ id }) => id), held }
}

test('looking at the queue keeps nothing from others', async () => {
  const look = () =>
    answer(showQueue, apiRequest('GET', `${url()}?limit=20`, { headers: headers() }))
  const { ids } = read(await look())
  expect(ids).toHaveLength(20)
  expect(read(await look()).ids).toEqual(ids)
})

test('two people tag at once: each gets other texts, and is told of those in other hands', async () => {
  const [maya, tom] = await Promise.all([queueOf('Maya'), queueOf('Tom')])
  expect([maya.ids.length, tom.ids.length].toSorted()).toEqual([10, 20])
  expect(new Set([...maya.ids, ...tom.ids]).size).toBe(30)
  expect((await queueOf('Maya')).ids).toEqual(maya.ids)
  expect(await queueOf('Ann')).toEqual({ ids: [], held: 30 })

  const { id: tag } = await createTag(application.db, systemActor, model, { name: 'Bug' })
  const body = JSON.stringify({ ids: maya.ids, set_tags: [tag], expected_tags: [] })
  const url = `/api/v3/classifiers/${model.publicId}/data/`
  const headers = { authorization: `Token ${application.token}` }
  await answer(tagSamples, apiRequest('PATCH', url, { headers, body }))
  expect(await queueOf('Ann')).toEqual({ ids: [], held: tom.ids.length })
  expect(await queueOf('Tom', tom.ids)).toEqual({ ids: [], held: 0 })
})
