import type { FileTable, HeadPart } from './inspect-csv'
import { parseJson, parseObject, readLine, toCell } from './json-line'
import { cellsOf, splitText } from './record-splitter'
import { refuseFile } from './refuse-file'

const OBJECTS_READ = 200

export function inspectJsonl({ fileName, text, isWhole }: HeadPart): FileTable {
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
    options: { format: 'jsonl', delimiter: ',', has_header: false },
    names,
    rows: objects.map((object) => names.map((name) => toCell(object[name]) ?? '')),
    rowCount: lines.length,
    warning: null,
  }
}

/** The keys that never hold anything but strings, numbers or lists of strings. */
function findKeys(objects: Record<string, unknown>[]): string[] {
  const keys = new Set(objects.flatMap((object) => Object.keys(object)))
  return [...keys].filter((key) => objects.every((object) => toCell(object[key]) !== undefined))
}

/** Whether a file is JSONL, by its name or its first line. */
export function isJsonl({ fileName, text, isWhole }: HeadPart): boolean {
  if (/\.(?:jsonl|ndjson)$/iu.test(fileName)) return true
  const isDocument = /\.json$/iu.test(fileName) || (isWhole && Array.isArray(parseJson(text)))
  const [firstLine = ''] = text.trimStart().split('\n', 1)
  if (parseObject(firstLine)) return true
  if (isDocument) {
    refuseFile(fileName, 'is one JSON document: write one object per line, as JSON Lines (.jsonl)')
  }
  return false
}
