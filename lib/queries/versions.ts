import type { Report, Version, VersionText } from '@/lib/contracts/version'
import { apiUrl } from './api'
import { getPages, getQuery } from './get-query'
import { modelKey } from './models'

export function versionsKey(modelId: string) {
  return [...modelKey(modelId), 'versions'] as const
}

/** All versions, the newest first, page by page. */
export function versionsQuery(modelId: string) {
  return getPages<Version>(versionsKey(modelId))
}

/** A version with everything that was measured on it. */
export function reportQuery(modelId: string, number: number) {
  return getQuery<Report>([...versionsKey(modelId), number])
}

/** The address of a report as a file. */
export function reportFile(modelId: string, number: number, format: 'csv' | 'json'): string {
  const key = [...versionsKey(modelId), number]
  return apiUrl(format === 'csv' ? [...key, 'csv'] : key)
}

/** Which texts of a version: a cell of its confusion matrix, the mistakes of a tag, or all mistakes. */
export type VersionTextsFilter = {
  actual?: number | undefined
  answered?: number | undefined
  wrong?: true | undefined
}

export function versionTextsQuery(modelId: string, number: number, filter: VersionTextsFilter) {
  return getPages<VersionText>([...versionsKey(modelId), number, 'texts', filter])
}
