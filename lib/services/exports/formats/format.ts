import 'server-only'
import type { ExportedText, ExportShape } from '@/lib/services/exports/exported-texts'

/** How texts become a file of one kind, in constant memory. */
export type ExportFormatWriter = {
  contentType: string
  write: (
    pages: AsyncIterable<ExportedText[]>,
    shape: ExportShape,
  ) => AsyncIterable<string | Uint8Array>
}
