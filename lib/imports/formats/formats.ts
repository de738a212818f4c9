import type { FileChoice, FormatId } from '@/lib/contracts/file-options'
import type { Mapping } from '@/lib/contracts/import'
import { csv } from './csv'
import type { FileHead } from './file-head'
import type { FileLayout, FileTable, Format, ReadOptions } from './format'
import { json } from './json'
import { jsonl } from './jsonl'
import { xlsx } from './xlsx'

/** In the order in which a file is tried: the last one takes any text. */
export const FORMATS: { [Id in FormatId]: Format<Id> } = { xlsx, jsonl, json, csv }

/** The chosen format; else the first that recognises the file, or whose ending its name has. */
export function formatOf(head: FileHead, chosen: FormatId | undefined): FormatId {
  const isOther = (id: FormatId) => id !== 'csv' && FORMATS[id].recognises(head)
  // A workbook is known by its bytes alone: many programs call a CSV file so.
  const isCalledSo = (id: FormatId) => id !== 'xlsx' && hasEnding(head, FORMATS[id])
  return chosen ?? formatIds().find(isOther) ?? formatIds().find(isCalledSo) ?? 'csv'
}

export function formatIds(): FormatId[] {
  // The type of the record says that it has these keys and no others.
  return Object.keys(FORMATS) as FormatId[]
}

function hasEnding({ fileName }: FileHead, { extensions }: { extensions: readonly string[] }) {
  return extensions.some((extension) => fileName.toLowerCase().endsWith(extension))
}

export function inspectAs(id: FormatId, head: FileHead, chosen: FileChoice): Promise<FileTable> {
  return FORMATS[id].inspect(head, chosen)
}

export function readRecords<Id extends FormatId>(
  layout: FileLayout<Id>,
  path: string,
  mapping: Mapping,
  options?: ReadOptions,
) {
  const id: Id = layout.options.format
  return FORMATS[id].read(path, layout, mapping, options)
}
