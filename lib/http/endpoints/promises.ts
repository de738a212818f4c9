import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import { promiseListSchema, promisesPinSchema, promisesUnpinSchema } from '@/lib/contracts/promise'
import { samplesChangedSchema } from '@/lib/contracts/sample'
import { csvFile } from '@/lib/http/csv-file'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { listPromises as list } from '@/lib/services/promises/list-promises'
import { pinPromises as pin } from '@/lib/services/promises/pin-promises'
import { promisesTable } from '@/lib/services/promises/promises-table'
import { unpinPromises as unpin } from '@/lib/services/promises/unpin-promises'

const path = 'classifiers/{modelId}/promises/'

export const listPromises = endpoint({
  method: 'GET',
  path,
  summary: 'The texts that must always come out right, and whether sandbox and production do so.',
  description:
    'Each text is answered by a model that had not seen it: out-of-fold where the version was trained on it.',
  allow: 'viewer',
  params: modelParams,
  answer: promiseListSchema,
  handle: async ({ application: { db }, params }) =>
    list(db, await requireModel(db, params.modelId)),
})

export const downloadPromises = endpoint({
  method: 'GET',
  path: `${path}csv/`,
  summary: 'The same as a CSV file.',
  allow: 'viewer',
  params: modelParams,
  answer: z.string(),
  answerType: 'text/csv',
  handle: async ({ application: { db }, params }) =>
    csvFile('promises.csv', await promisesTable(db, await requireModel(db, params.modelId))),
})

export const pinPromises = endpoint({
  method: 'POST',
  path,
  summary: 'Pin texts as promises: by id, or new texts with their tags. It can be undone.',
  description:
    'A new text comes into the data with its tags; one that is there already gets these tags instead of its own.',
  allow: 'editor',
  params: modelParams,
  body: promisesPinSchema,
  answer: samplesChangedSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    pin(db, actor, await requireModel(db, params.modelId), body),
})

export const unpinPromises = endpoint({
  method: 'DELETE',
  path,
  summary: 'Unpin promises by the ids of their texts, which stay in the data. It can be undone.',
  allow: 'editor',
  params: modelParams,
  body: promisesUnpinSchema,
  answer: samplesChangedSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    unpin(db, actor, await requireModel(db, params.modelId), body.ids),
})
