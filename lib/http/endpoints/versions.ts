import * as contract from '@/lib/contracts/version'
import { csvFile } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { listVersions as list } from '@/lib/services/versions/list-versions'
import { reportTable } from '@/lib/services/versions/report-table'
import { showReport } from '@/lib/services/versions/show-report'
import { versionTexts } from '@/lib/services/versions/version-texts'
import { findKeywords } from '@/lib/serving/keywords'

export const listVersions = handle(
  contract.listVersions,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const showVersion = handle(contract.showVersion, async ({ application: { db }, params }) =>
  showReport(db, await requireModel(db, params.modelId), params.number),
)

export const listVersionTexts = handle(
  contract.listVersionTexts,
  async ({ application: { db }, params, query }) =>
    versionTexts(db, await requireModel(db, params.modelId), params.number, query),
)

export const listKeywords = handle(
  contract.listKeywords,
  async ({ application: { serving }, params, query }) =>
    findKeywords(serving, params.modelId, params.number, query),
)

export const downloadReport = handle(
  contract.downloadReport,
  async ({ application: { db }, params }) => {
    const report = await showReport(db, await requireModel(db, params.modelId), params.number)
    return csvFile(`report-v${params.number}.csv`, reportTable(report))
  },
)
