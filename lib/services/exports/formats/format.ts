import type { ExportColumn } from '@/lib/contracts/choices'
import type { ExportedText } from '@/lib/services/exports/exported-texts'

/** How texts become a file of one kind, in constant memory. */
export type ExportFormatWriter = {
  contentType: string
  write: (
    pages: AsyncIterable<ExportedText[]>,
    columns: readonly ExportColumn[],
  ) => AsyncIterable<string | Uint8Array>
}
