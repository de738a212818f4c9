import type { FileChoice } from '@/lib/contracts/file-options'
import type { FileHead } from '@/lib/imports/formats/file-head'
import type { FileTable } from '@/lib/imports/formats/format'
import { refuseFile } from '@/lib/imports/formats/refuse-file'
import { decodeHead } from '@/lib/imports/formats/text/decode-head'
import { cellsOf, splitText } from '@/lib/imports/formats/text/record-splitter'
import { parseObject, readLine, toCell } from './json-line'

const OBJECTS_READ = 200

export function inspectJsonl(head: FileHead, chosen: FileChoice): FileTable<'jsonl'> {
  const { fileName, text, isWhole, ...start } = decodeHead(head, chosen.encoding)
  const lines = splitText(text, readLine, isWhole).flatMap(cellsOf).flat()
  const objects = lines
    .slice(0, OBJECTS_READ)
    .map(parseObject)
    .filter((object) => object !== undefined)
  if (objects.length === 0) {
    refuseFile(fileName, 'is not JSONL: none of its first lines is a JSON object')
  }
  const names = findKeys(objects)
  if (names.length === 0) refuseFile(fileName, 'has no key whose values are strings')
  return {
    options: { format: 'jsonl', encoding: start.encoding },
    names,
    rows: objects.map((object) => names.map((name) => toCell(object[name]) ?? '')),
    rowCount: start.estimate(lines.length),
    encodings: start.encodings,
    warning: null,
  }
}

/** The keys that never hold anything but strings, numbers or lists of strings. */
function findKeys(objects: Record<string, unknown>[]): string[] {
  const keys = new Set(objects.flatMap((object) => Object.keys(object)))
  return [...keys].filter((key) => objects.every((object) => toCell(object[key]) !== undefined))
}
