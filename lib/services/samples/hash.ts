import 'server-only'
import { createHash } from 'node:crypto'
import { groupKey } from '@/lib/engine/text/group-key'

/** Two texts are the same when this is. */
export function sameText(text: string): string {
  return text.normalize('NFC').trim()
}

/** What stands for a text in the database: SHA-256, 16 bytes. */
export function textHash(text: string): Buffer {
  return digest(sameText(text))
}

/** Two texts share a fold when this is. */
export function groupHash(text: string): Buffer {
  return digest(groupKey(text))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16)
}
