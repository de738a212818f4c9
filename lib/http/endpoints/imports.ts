import * as contract from '@/lib/contracts/import'
import { getApplication } from '@/lib/http/application'
import { csvStream } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { editImport as edit } from '@/lib/imports/edit-import'
import { nameOfUpload } from '@/lib/imports/name-of-upload'
import { receiveFile } from '@/lib/imports/receive-file'
import { cancelImport as cancel } from '@/lib/services/imports/cancel-import'
import { LEFT_OUT_HEAD, leftOutTable } from '@/lib/services/imports/left-out-table'
import { listImports as list } from '@/lib/services/imports/list-imports'
import { requireImport } from '@/lib/services/imports/require-import'
import { startImport as start } from '@/lib/services/imports/start-import'
import { toImport } from '@/lib/services/imports/to-import'
import { requireModel } from '@/lib/services/models/require-model'

export const listImports = handle(
  contract.listImports,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const createImport = handle(
  contract.createImport,
  async ({ application: { db, env, aside }, actor, params, query, request }) => {
    const model = await requireModel(db, params.modelId)
    const { file_name, ...said } = query
    const fileName = nameOfUpload(file_name, request.header('content-type'))
    const upload = { fileName, body: request.body(), ...said }
    const receiver = { db, dataFolder: env.dataFolder, inspect: aside.inspect }
    return receiveFile(receiver, actor, model, upload)
  },
)

export const showImport = handle(contract.showImport, async ({ application: { db }, params }) =>
  toImport(await requireImport(db, await requireModel(db, params.modelId), params.importId)),
)

export const downloadLeftOut = handle(
  contract.downloadLeftOut,
  async ({ application: { db }, params }) => {
    const row = await requireImport(db, await requireModel(db, params.modelId), params.importId)
    // Streamed after the request's own moment is over: rows that are being imported meanwhile may come along.
    const rows = leftOutTable(getApplication().db, row)
    return csvStream(`import-${row.id}-left-out.csv`, LEFT_OUT_HEAD, rows)
  },
)

export const editImport = handle(
  contract.editImport,
  async ({ application: { db, aside }, params, body }) => {
    const model = await requireModel(db, params.modelId)
    const reader = { inspect: aside.inspect, guessReading: aside.reading }
    return edit({ db, ...reader }, model, params.importId, body)
  },
)

export const startImport = handle(
  contract.startImport,
  async ({ application: { db }, actor, params }) => {
    const model = await requireModel(db, params.modelId)
    return start(db, actor, model, params.importId)
  },
)

export const cancelImport = handle(contract.cancelImport, async ({ application: { db }, params }) =>
  cancel(db, await requireModel(db, params.modelId), params.importId),
)
