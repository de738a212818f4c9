import type { Database } from '@/db/connection/database'
import * as contract from '@/lib/contracts/version'
import { getApplication } from '@/lib/http/application'
import { csvFile, csvStream, jsonLinesStream } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { listVersions as list } from '@/lib/services/versions/list-versions'
import { outOfFoldRows } from '@/lib/services/versions/out-of-fold-rows'
import { OUT_OF_FOLD_HEAD, outOfFoldTable } from '@/lib/services/versions/out-of-fold-table'
import { reportTable } from '@/lib/services/versions/report-table'
import { requireVersion } from '@/lib/services/versions/require-version'
import { showReport } from '@/lib/services/versions/show-report'
import { tagThresholds } from '@/lib/services/versions/tag-thresholds'
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
  async ({ application: { serving, aside }, params, query }) =>
    findKeywords(serving, aside.keywords, params.modelId, params.number, query),
)

export const showThresholds = handle(
  contract.showThresholds,
  async ({ application: { db }, params, query }) =>
    tagThresholds(db, await requireModel(db, params.modelId), params.number, query.tag),
)

export const downloadReport = handle(
  contract.downloadReport,
  async ({ application: { db }, params }) => {
    const report = await showReport(db, await requireModel(db, params.modelId), params.number)
    return csvFile(`report-v${params.number}.csv`, reportTable(report))
  },
)

/** Streamed after the request's own moment is over, so it reads beside it; what a version is of never changes. */
async function rowsOf(asked: Database, { modelId, number }: { modelId: string; number: number }) {
  const version = await requireVersion(asked, await requireModel(asked, modelId), number)
  return outOfFoldRows(getApplication().db, version)
}

export const downloadOutOfFold = handle(
  contract.downloadOutOfFold,
  async ({ application: { db }, params }) => {
    const pages = outOfFoldTable(await rowsOf(db, params))
    return csvStream(`out-of-fold-v${params.number}.csv`, OUT_OF_FOLD_HEAD, pages)
  },
)

export const downloadOutOfFoldLines = handle(
  contract.downloadOutOfFoldLines,
  async ({ application: { db }, params }) =>
    jsonLinesStream(`out-of-fold-v${params.number}.jsonl`, await rowsOf(db, params)),
)
