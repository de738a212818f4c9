import { setImmediate } from 'node:timers/promises'
import { AppError } from '@/lib/errors'
import { type OutlinedList, outlineJson } from './outline'

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** A body of this length is parsed in a few milliseconds, whatever is in it. */
const ONE_GO_BYTES = 128 * 1_024

/**
 * What `JSON.parse` makes of a body in UTF-8. Of a long one, the lists that are its fields are parsed a few elements at a
 * time, so that others get their turn; where one has more than `most` says, only so many and one more are read. Throws
 * what is no JSON, or too much to be read.
 */
export async function parseJson(
  bytes: Buffer,
  most: ReadonlyMap<string, number> = new Map(),
): Promise<unknown> {
  const { lists, isComplete } = await outlineJson(bytes)
  if (bytes.length <= ONE_GO_BYTES) return parseAtOnce(bytes)
  if (!isComplete) throw notJson('', 'it ends before all that it opens is closed')
  const body = parse(withoutElements(bytes, lists), '')
  for (const [name, value] of Object.entries(body ?? {})) {
    const list = Array.isArray(value) ? lists[value[0]] : undefined
    if (list) await fill(value, bytes, { ...list, name, most: most.get(name) ?? Infinity })
  }
  return body
}

/** The same for a body that needs no outline. */
export function parseAtOnce(bytes: Buffer): unknown {
  return parse(bytes, '')
}

/** The body with the number of each list in place of its elements. */
function withoutElements(bytes: Buffer, lists: readonly OutlinedList[]): Buffer {
  const parts: Buffer[] = []
  let position = 0
  for (const [index, { start, end }] of lists.entries()) {
    parts.push(bytes.subarray(position, start), Buffer.from(String(index)))
    position = end
  }
  return Buffer.concat([...parts, bytes.subarray(position)])
}

async function fill(
  list: unknown[],
  bytes: Buffer,
  { pieces, name, most }: OutlinedList & { name: string; most: number },
): Promise<void> {
  list.length = 0
  for (const { start, end, firstIndex } of pieces) {
    if (firstIndex > most) break
    const where = ` in ${name}, from element ${firstIndex + 1} on`
    const elements = parse(bytes.subarray(start, end), where, ['[', ']'])
    if (!Array.isArray(elements) || (elements.length === 0 && pieces.length > 1))
      throw notJson(where, 'an element is missing')
    for (const element of elements) list.push(element)
    await setImmediate()
  }
  if (list.length > most) list.length = most + 1
}

function parse(bytes: Buffer, where: string, [before, after] = ['', '']): unknown {
  try {
    return JSON.parse(before + utf8.decode(bytes) + after)
  } catch (cause) {
    throw notJson(where, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function notJson(where: string, reason: string, cause?: unknown): AppError {
  // In a part of the body, a position is no help.
  const said = where === '' ? reason : reason.replace(/ at position \d+.*$/s, '')
  return new AppError('REQUEST_PARAMS_ERROR', `The body is not valid JSON${where}: ${said}.`, {
    cause,
  })
}
