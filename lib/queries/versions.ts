import { apiUrl } from './api'
import { getPages, getQuery } from './get-query'
import { keyOf } from './key'

/** All versions, the newest first, page by page. */
export function versionsQuery(modelId: string) {
  return getPages('classifiers/{modelId}/versions/', { modelId })
}

const path = 'classifiers/{modelId}/versions/{number}/'

/** A version with everything that was measured on it. */
export function reportQuery(modelId: string, number: number) {
  return getQuery(path, { modelId, number })
}

/** The same thresholds as in the report, of the answers with one tag. */
export function tagThresholdsQuery(modelId: string, number: number, tag: number) {
  return getQuery(`${path}thresholds/`, { modelId, number, tag })
}

/** The address of a report as a file. */
export function reportFile(modelId: string, number: number, format: 'csv' | 'json'): string {
  return apiUrl(keyOf(format === 'csv' ? `${path}csv/` : path, { modelId, number }))
}

/** The address of its out-of-fold answers as a file. */
export function outOfFoldFile(modelId: string, number: number, format: 'csv' | 'jsonl'): string {
  return apiUrl(keyOf(`${path}out-of-fold/${format}/`, { modelId, number }))
}

/** Which texts of a version: a cell of its confusion matrix, the mistakes of a tag, or all mistakes. */
export type VersionTextsFilter = {
  actual?: number | undefined
  answered?: number | undefined
  wrong?: true | undefined
}

export function versionTextsQuery(modelId: string, number: number, filter: VersionTextsFilter) {
  return getPages(`${path}texts/`, { modelId, number, ...filter })
}
