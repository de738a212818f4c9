import { z } from 'zod'
import {
  importEditSchema,
  importListSchema,
  importSchema,
  importUploadQuery,
} from '@/lib/contracts/import'
import { pageQuery } from '@/lib/contracts/list'
import { modelParams } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { editImport as edit } from '@/lib/imports/edit-import'
import { receiveFile } from '@/lib/imports/receive-file'
import { cancelImport as cancel } from '@/lib/services/imports/cancel-import'
import { listImports as list } from '@/lib/services/imports/list-imports'
import { requireImport } from '@/lib/services/imports/require-import'
import { startImport as start } from '@/lib/services/imports/start-import'
import { toImport } from '@/lib/services/imports/to-import'
import { requireModel } from '@/lib/services/models/require-model'

const importParams = modelParams.extend({ importId: z.coerce.number().int() })

export const listImports = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/imports/',
  summary: 'Files that were uploaded into a model, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: importListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const createImport = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/imports/',
  summary:
    'Upload a CSV or JSONL file. Its columns are guessed and its tags counted; nothing is imported yet.',
  allow: 'editor',
  params: modelParams,
  query: importUploadQuery,
  bodyType: 'application/octet-stream',
  answer: importSchema,
  handle: async ({ application: { db }, actor, params, query, request }) => {
    const model = await requireModel(db, params.modelId)
    const upload = { fileName: query.file_name, body: request.body() }
    return receiveFile(db, actor, model, upload)
  },
})

export const showImport = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/imports/{importId}/',
  summary: 'One import: what was guessed and found, its progress, rows that were left out.',
  allow: 'viewer',
  params: importParams,
  answer: importSchema,
  handle: async ({ application: { db }, params }) =>
    toImport(await requireImport(db, await requireModel(db, params.modelId), params.importId)),
})

export const editImport = endpoint({
  method: 'PATCH',
  path: 'classifiers/{modelId}/imports/{importId}/',
  summary: 'Change how the file is read or which columns are text and tag; it is counted again.',
  allow: 'editor',
  params: importParams,
  body: importEditSchema,
  answer: importSchema,
  handle: async ({ application: { db }, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return edit(db, model, params.importId, body)
  },
})

export const startImport = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/imports/{importId}/start/',
  summary: 'Import the file.',
  allow: 'editor',
  params: importParams,
  answer: importSchema,
  handle: async ({ application: { db }, actor, params }) => {
    const model = await requireModel(db, params.modelId)
    return start(db, actor, model, params.importId)
  },
})

export const cancelImport = endpoint({
  method: 'DELETE',
  path: 'classifiers/{modelId}/imports/{importId}/',
  summary: 'Cancel an import. What it has written stays and can be undone.',
  allow: 'editor',
  params: importParams,
  answer: importSchema,
  handle: async ({ application: { db }, params }) =>
    cancel(db, await requireModel(db, params.modelId), params.importId),
})
