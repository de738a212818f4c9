import 'server-only'
import type { ImportRow } from '@/db/imports/imports'
import { fileOptionsSchema } from '@/lib/contracts/file-options'
import type { FileLayout } from './formats/format'

/** How to read the file of an import or a batch, also of one that an older Langur has written down. */
export function layoutOf({ options, guess }: Pick<ImportRow, 'options' | 'guess'>): FileLayout {
  return { options: fileOptionsSchema.parse(options), columns: guess.columns }
}
