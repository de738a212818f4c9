import type { AnalysisKind } from '@/lib/contracts/analysis'

/** What an analysis thread is asked, of the database at an address. */
export type Ask = { database: string; modelId: number; kind: AnalysisKind; key: string }

/** What it says: how far it is, then what it found or why it found nothing. */
export type Said =
  | { type: 'progress'; percent: number }
  | { type: 'found'; result: unknown }
  | { type: 'refused'; detail: string }
