import 'server-only'
import type { FormatId, OptionsOf } from '@/lib/contracts/file-options'
import type { FileLayout } from '@/lib/imports/formats/format'
import type { Copied, Copier } from './copier'
import { copyCsv } from './copy-csv'
import { copyJson, copyJsonl } from './copy-json'
import { copyXlsx } from './copy-xlsx'

type Copiers = {
  [Id in FormatId]: (file: Copied<FileLayout<Id>>) => Copier | Promise<Copier>
}

const COPIERS: Copiers = { csv: copyCsv, json: copyJson, jsonl: copyJsonl, xlsx: copyXlsx }

/** How this file goes through a batch. */
export async function copierOf<Id extends FormatId>(
  file: Copied<{ options: OptionsOf<Id>; columns: FileLayout['columns'] }>,
): Promise<Copier> {
  const format: Id = file.layout.options.format
  return COPIERS[format](file)
}
