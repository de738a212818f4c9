import type { AnalysisKind } from '@/lib/contracts/analysis'

/** What a thread that computes an answer is given, of the database at an address. */
export type ThreadTask = { database: string; modelId: number; kind: AnalysisKind; key: string }

/** What it tells: how far it is, then what it found or why it found nothing. */
export type ThreadMessage =
  | { type: 'progress'; percent: number }
  | { type: 'found'; result: unknown }
  | { type: 'refused'; detail: string }
