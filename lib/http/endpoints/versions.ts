import { z } from 'zod'
import { keywordsQuerySchema, keywordsSchema } from '@/lib/contracts/explain'
import { pageQuery } from '@/lib/contracts/list'
import { modelParams } from '@/lib/contracts/model'
import {
  reportSchema,
  versionListSchema,
  versionTextListSchema,
  versionTextsQuery,
} from '@/lib/contracts/version'
import { csvFile } from '@/lib/http/csv-file'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { listVersions as list } from '@/lib/services/versions/list-versions'
import { reportTable } from '@/lib/services/versions/report-table'
import { showReport } from '@/lib/services/versions/show-report'
import { versionTexts } from '@/lib/services/versions/version-texts'
import { findKeywords } from '@/lib/serving/keywords'

const versionParams = modelParams.extend({ number: z.coerce.number().int() })

export const listVersions = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/',
  summary: 'The versions of a model with accuracy and F1, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: versionListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const showVersion = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/',
  summary: 'A version with its report: all figures come from out-of-fold answers.',
  allow: 'viewer',
  params: versionParams,
  answer: reportSchema,
  handle: async ({ application: { db }, params }) =>
    showReport(db, await requireModel(db, params.modelId), params.number),
})

export const listVersionTexts = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/texts/',
  summary: 'The texts of a cell of the confusion matrix, or the mistakes, the surest first.',
  description:
    '`actual` and `answered` are tag ids: both give a cell, `actual` with `wrong=true` the mistakes of a tag, `wrong=true` alone all mistakes.',
  allow: 'viewer',
  params: versionParams,
  query: versionTextsQuery,
  answer: versionTextListSchema,
  handle: async ({ application: { db }, params, query }) =>
    versionTexts(db, await requireModel(db, params.modelId), params.number, query),
})

export const listKeywords = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/keywords/',
  summary: 'The words that speak most for a tag in a version, and most against it.',
  description: '`tag` is the id of a tag of that version, `limit` how many of each (20).',
  allow: 'viewer',
  params: versionParams,
  query: keywordsQuerySchema,
  answer: keywordsSchema,
  handle: async ({ application: { serving }, params, query }) =>
    findKeywords(serving, params.modelId, params.number, query),
})

export const downloadReport = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/csv/',
  summary: 'The report of a version as a CSV file, a line per number.',
  allow: 'viewer',
  params: versionParams,
  answer: z.string(),
  answerType: 'text/csv',
  handle: async ({ application: { db }, params }) => {
    const report = await showReport(db, await requireModel(db, params.modelId), params.number)
    return csvFile(`report-v${params.number}.csv`, reportTable(report))
  },
})
