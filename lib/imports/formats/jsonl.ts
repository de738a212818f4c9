import type { RowProblem } from '@/lib/contracts/import'
import type { FileRecord, Format } from './format'
import { inspectJsonl } from './json/inspect-jsonl'
import { parseObject, readLine, toCell } from './json/json-line'
import { firstLineWith } from './text/decode-head'
import { splitFile } from './text/split-file'

/** One JSON object on each line. */
export const jsonl: Format<'jsonl'> = {
  extensions: ['.jsonl', '.ndjson'],
  recognises: (head) => parseObject(firstLineWith('{', head)) !== undefined,
  inspect: async (head, chosen) => inspectJsonl(head, chosen),

  /** Only the mapped columns are filled: what stands under other keys is nobody's concern. */
  async *read(path, { options: { encoding }, columns }, mapping, options) {
    const isMapped = (index: number) => index === mapping.text || index === mapping.tag
    const keys = columns.map(({ index, name }) => (isMapped(index) ? name : undefined))
    for await (const lines of splitFile(path, encoding, readLine, options)) {
      yield lines.map((record) => ('cells' in record ? fromObject(record, keys) : record))
    }
  },
}

function fromObject(
  { line, cells }: FileRecord,
  keys: (string | undefined)[],
): FileRecord | RowProblem {
  const object = parseObject(cells[0] ?? '')
  if (!object) return { line, message: 'The line is not a JSON object.' }
  const values = keys.map((key) => (key === undefined ? '' : toCell(object[key])))
  const wrong = values.indexOf(undefined)
  if (wrong >= 0) {
    return { line, message: `“${keys[wrong]}” is neither a string nor a list of strings.` }
  }
  return { line, cells: values.map((value) => value ?? '') }
}
