import type { SamplesDelete } from './sample'

export const exportFormats = ['csv', 'xlsx', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What a file of texts can say of each beside the text, its tags and that it fits none. */
export const exportColumns = ['sandbox', 'production', 'tagged', 'source', 'id'] as const
export type ExportColumn = (typeof exportColumns)[number]

/** What is asked for: texts of a model, or the whole of it as a bundle. */
export type ExportWork =
  | { kind: 'texts'; choice: SamplesDelete; format: ExportFormat; columns: ExportColumn[] }
  | { kind: 'bundle' }
