import * as contract from '@/lib/contracts/export'
import { savedFile } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { takenOf } from '@/lib/services/audit/taken-of'
import { deleteExport as remove } from '@/lib/services/exports/delete-export'
import { downloadSamples as download } from '@/lib/services/exports/download-samples'
import { listExports as list } from '@/lib/services/exports/list-exports'
import { requireExport, requireExportFile } from '@/lib/services/exports/require-export'
import { startExport as start } from '@/lib/services/exports/start-export'
import { toExport } from '@/lib/services/exports/to-export'
import { readKept } from '@/lib/services/files/kept-files'
import { requireModel } from '@/lib/services/models/require-model'
import { checkChoice } from '@/lib/services/samples/check-choice'

export const downloadSamples = handle(
  contract.downloadSamples,
  async ({ application: { db, serving, auth }, actor, params, query }) => {
    const model = await requireModel(db, params.modelId)
    const { name, contentType, stream } = await download(db, model, query, serving.unseen)
    auth.audit.note(actor, 'export downloaded', takenOf(model, name))
    return savedFile(name, contentType, stream)
  },
)

export const listExports = handle(
  contract.listExports,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const startExport = handle(
  contract.startExport,
  async ({ application: { db }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    const { format, columns, ...choice } = body
    await checkChoice(db.read, model, choice)
    return start(db, actor, model, { kind: 'texts', choice, format, columns })
  },
)

export const startBundle = handle(
  contract.startBundle,
  async ({ application: { db }, actor, params }) =>
    start(db, actor, await requireModel(db, params.modelId), { kind: 'bundle' }),
)

export const showExport = handle(contract.showExport, async ({ application: { db }, params }) =>
  toExport(await requireExport(db, await requireModel(db, params.modelId), params.exportId)),
)

export const downloadExport = handle(
  contract.downloadExport,
  async ({ application: { db, auth }, actor, params }) => {
    const model = await requireModel(db, params.modelId)
    const { path, fileName, bytes } = await requireExportFile(db, model, params.exportId)
    auth.audit.note(actor, 'export downloaded', takenOf(model, fileName))
    return savedFile(fileName, 'application/octet-stream', readKept(db, path, bytes))
  },
)

export const deleteExport = handle(contract.deleteExport, async ({ application: { db }, params }) =>
  remove(db, await requireModel(db, params.modelId), params.exportId),
)
