import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { requireModel } from '@/lib/services/models/require-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import type { Progress } from '@/lib/training/create-progress'
import { buildCorpus } from './build-corpus'
import { readSnapshot, type Snapshot } from './read-snapshot'

const TEXTS = 20
const WORDS = 5_000
const quiet: Progress = { at: () => {} }

let db: TemporaryDatabase
let model: ModelRow
let snapshot: Snapshot
let controller = new AbortController()
beforeAll(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  await uploadSamples(db, systemActor, model, { data: longTexts() })
  const { revision } = await requireModel(db, model.publicId)
  snapshot = await readSnapshot(job(), revision, quiet)
})
afterAll(() => db.remove())
beforeEach(() => {
  controller = new AbortController()
})

/** Hardly a word stands twice in them. */
function longTexts() {
  return Array.from({ length: TEXTS }, (_, index) => {
    const words = Array.from({ length: WORDS }, (_, place) => letters(index * WORDS + place))
    return { text: words.join(' '), tags: [`Tag ${letters(index % 2)}`] }
  })
}

/** Digits would make texts copies of each other. */
function letters(number: number): string {
  return [...number.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('')
}

function job(memoryBytes = 2 ** 31) {
  return { db, run: { modelId: model.id }, signal: controller.signal, memoryBytes }
}

test('reading long texts ends when the job is not wanted any more', async () => {
  const stopping: Progress = { at: () => controller.abort(new Error('cancelled')) }
  await expect(buildCorpus(job(), snapshot, stopping)).rejects.toThrow('cancelled')
})

test('reading ends in words when what was read needs more memory than there is', async () => {
  const limit = 90 * 2 ** 20
  await expect(buildCorpus(job(limit), snapshot, quiet)).rejects.toMatchObject({
    code: 'MODEL_LIMIT',
    message: expect.stringMatching(/^Training needs about \d+ MB of memory, the limit is 90 MB: /),
  })
})

test('all is read when it fits', async () => {
  const corpus = await buildCorpus(job(), snapshot, quiet)
  expect(corpus.starts.length).toBe(TEXTS + 1)
})
