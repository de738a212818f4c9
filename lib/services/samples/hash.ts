import 'server-only'
import { createHash } from 'node:crypto'
import { groupKey } from '@/lib/engine/text/group-key'
import { unifyLineEnds } from '@/lib/format/line-ends'

/** Two texts are the same when this is, however their lines end. */
export function sameText(text: string): string {
  return unifyLineEnds(text.normalize('NFC')).trim()
}

/** What stands for a text in the database: SHA-256, 16 bytes. */
export function textHash(text: string): Buffer {
  return digest(sameText(text))
}

/** What stood for a text of several lines in Langur 0.1, as Windows and most files write them. */
export function earlierTextHash(text: string): Buffer {
  return digest(sameText(text).replaceAll('\n', '\r\n'))
}

/** Two texts share a fold when this is. */
export function groupHash(text: string): Buffer {
  return digest(groupKey(text))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16)
}
