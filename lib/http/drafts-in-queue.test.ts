import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { Queue } from '@/lib/contracts/queue'
import { createModel } from '@/lib/services/models/create-model'
import { requireModel } from '@/lib/services/models/require-model'
import { startRun } from '@/lib/services/runs/start-run'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import {
  apiRequest,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { runEnded, startTestJobs } from '@/lib/testing/jobs/test-jobs'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { answer } from './answer'
import { handOutQueue, showQueue } from './endpoints/queue'
import { API_ROOT } from './match-path'

const NAMES = ['Ann', 'Bob', 'Cem', 'Dan', 'Eva', 'Fay', 'Gil', 'Hal']
const PARCELS = NAMES.map((name) => ({ text: `${name} waits for a parcel from the courier` }))

let application: TestApplication
let model: ModelRow
let parcel: number
beforeAll(async () => {
  application = await startTestApplication()
  const { db } = application
  const jobs = startTestJobs(db, (await bundlePrograms()).workerFile)
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  parcel = (await createTag(db, systemActor, model, { name: 'Parcel' })).id
  await uploadSamples(db, systemActor, model, { data: [...trainingTexts(), ...PARCELS] })
  await runEnded(db, (await startRun(db, systemActor, model)).id)
  await jobs.stop()
  model = await requireModel(db, model.publicId)
})
afterAll(async () => {
  await application.serving.close()
  await application.remove()
})

const url = () => `${API_ROOT}classifiers/${model.publicId}/queue/`
const headers = () => ({ authorization: `Token ${application.token}` })

async function handOut(body: object): Promise<Queue> {
  const request = { headers: headers(), body: JSON.stringify(body) }
  return JSON.parse((await answer(handOutQueue, apiRequest('POST', url(), request))).body)
}

/** A machine that does other things may be late. */
const drafted = (body: object) =>
  until(async () => {
    const queue = await handOut({ ...body, draft: true })
    return queue.no_draft === 'late' ? null : queue
  })

test('a version answers while it has read everything, and whoever asks for no draft', async () => {
  const { version, draft, no_draft, items } = await drafted({ by: 'newest' })
  expect([version, draft, no_draft]).toEqual([1, null, 'as_new'])
  expect(items.map(({ suggestion }) => suggestion)).toEqual(PARCELS.map(() => null))
  const plain = await handOut({ by: 'newest' })
  expect([plain.version, plain.draft, plain.no_draft]).toEqual([1, null, null])
})

test('once something is tagged a draft answers in its place, with words, and only when it is asked for', async () => {
  const { items } = await handOut({ by: 'newest' })
  const ids = items.slice(0, 5).map(({ id }) => id)
  await tagSamples(application.db, systemActor, model, {
    ids,
    set_tags: [parcel],
    chosen_by: 'person',
  })
  const queue = await drafted({ by: 'uncertain' })
  expect(queue).toMatchObject({ version: null, no_draft: null, draft: { version: 1, tagged: 53 } })
  expect(queue.items).toHaveLength(3)
  for (const { suggestion, answers, text, chosen_by } of queue.items) {
    expect(suggestion?.tags).toEqual([parcel])
    expect(answers[0]).toEqual({ tag_id: parcel, confidence: suggestion?.confidence })
    const words = suggestion?.words.map(({ start, end }) => text.slice(start, end))
    expect(words).toContain('courier')
    expect(chosen_by).toBe('uncertain')
  }
  expect((await handOut({ by: 'newest' })).version).toBe(1)
  const shown = await answer(showQueue, apiRequest('GET', url(), { headers: headers() }))
  expect(JSON.parse(shown.body)).toMatchObject({ version: 1, draft: null, no_draft: null })
})

test('what goes back is had by others', async () => {
  const mine = await handOut({ by: 'newest', holder: 'one' })
  const ids = mine.items.map(({ id }) => id)
  expect((await handOut({ by: 'newest', holder: 'two' })).items).toEqual([])
  const [first] = ids
  const kept = { by: 'newest', holder: 'one', skip: ids, instead_of: ids.slice(1) }
  expect((await handOut(kept)).items).toEqual([])
  const theirs = await handOut({ by: 'newest', holder: 'two' })
  expect(theirs.items.map(({ id }) => id)).toEqual(ids.filter((id) => id !== first))
})

test('no draft answers where no answer is to be seen', async () => {
  const { items, draft } = await handOut({ by: 'second', draft: true })
  expect([items, draft]).toEqual([[], null])
})
