import type { Format } from './format'
import { hasTextName, isMapOfObjects } from './json/find-list'
import { ColumnSurvey, createObjectReader, objectIn, toTable } from './json/objects'
import { readLine } from './json/read-line'
import { refuseTextless } from './json/refuse-textless'
import { noNumberNotes, parseObject } from './json/values'
import { refuseFile } from './refuse-file'
import { decodeHead, firstSign } from './text/decode-head'
import { cellsOf, splitText } from './text/record-splitter'
import { splitFile } from './text/split-file'

const SHOWN_CHARACTERS = 60

/** One JSON object on each line. */
export const jsonl: Format<'jsonl'> = {
  extensions: ['.jsonl', '.ndjson'],
  recognises(head) {
    if (firstSign(head) !== '{') return false
    const [first = '', ...others] = decodeHead(head, undefined).text.trim().split('\n')
    const object = parseObject(first)
    if (!object) return false
    if (others.length > 0) return true
    // A document on a single line, such as {"documents": […]} or {"0": {…}, "1": {…}}, is one object, too.
    const isCalledSo = /\.(?:jsonl|ndjson)$/iu.test(head.fileName)
    return isCalledSo || (hasTextName(object) && !isMapOfObjects(object))
  },

  async inspect(head, chosen) {
    const { fileName, text, isWhole, ...start } = decodeHead(head, chosen.encoding)
    refuseTextless(fileName, text)
    const lines = splitText(text, readLine, isWhole).flatMap(cellsOf).flat()
    const objects = lines.map(parseObject).filter((object) => object !== undefined)
    if (objects.length === 0) {
      const [first = ''] = lines
      refuseFile(
        fileName,
        `is not JSONL: none of its first lines is a JSON object. The first one is ${shorten(first.trim())}`,
      )
    }
    const table = toTable(fileName, objects)
    return {
      options: { format: 'jsonl', encoding: start.encoding },
      ...table,
      notes: [...table.notes, ...noNumberNotes(text)],
      rowCount: start.estimate(lines.length),
      encodings: start.encodings,
      unusual: start.unusual,
      warning: null,
    }
  },

  async *read(path, { options: { encoding }, columns }, mapping, { onEnd, ...options } = {}) {
    const survey = onEnd && new ColumnSurvey()
    const toRecord = createObjectReader(columns, mapping, survey)
    for await (const lines of splitFile(path, encoding, readLine, options)) {
      yield lines.map((record) => {
        if ('message' in record) return record
        const object = objectIn(record)
        if (!object) return { line: record.line, message: 'The line is not a JSON object.' }
        return toRecord(record.line, object)
      })
    }
    if (survey) onEnd?.(survey.seen())
  },
}

function shorten(line: string): string {
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line
}
