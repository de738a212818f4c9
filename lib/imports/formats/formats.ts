import type { FileChoice, FormatId } from '@/lib/contracts/file-options'
import type { Mapping } from '@/lib/contracts/import'
import { csv } from './csv'
import type { FileHead } from './file-head'
import type { FileLayout, FileTable, Format, ReadOptions } from './format'
import { json } from './json'
import { jsonl } from './jsonl'

/** In the order in which a file is tried: the last one takes any text. */
export const FORMATS: { [Id in FormatId]: Format<Id> } = { jsonl, json, csv }

/** The chosen format; else the first whose ending the name has or that recognises the file. */
export function formatOf(head: FileHead, chosen: FormatId | undefined): FormatId {
  return chosen ?? formatIds().find((id) => isOf(head, FORMATS[id])) ?? 'csv'
}

export function formatIds(): FormatId[] {
  // The type of the record says that it has these keys and no others.
  return Object.keys(FORMATS) as FormatId[]
}

type Recognising = Pick<Format<FormatId>, 'extensions' | 'recognises'>

function isOf(head: FileHead, { extensions, recognises }: Recognising): boolean {
  const name = head.fileName.toLowerCase()
  return extensions.some((extension) => name.endsWith(extension)) || recognises(head)
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
