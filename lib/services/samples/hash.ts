import 'server-only'
import * as crypto from 'node:crypto'
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

/** What is computed of a text that comes in: `same` as `sameText`, and two that share `group` share a fold. */
export type TextKeys = { same: string; hash: Buffer; group: Buffer }

/** A text with its keys, so that nobody waits for them while it is written. */
export function withKeys<Row extends { text: string }>(row: Row): Row & { keys: TextKeys } {
  const same = sameText(row.text)
  return { ...row, keys: { same, hash: digest(same), group: digest(groupKey(row.text)) } }
}

/** Takes half the time of `createHash`, and leaves nothing to be collected; Node has it from 20.12 on. */
const hashAtOnce: typeof crypto.hash | undefined = crypto.hash

function digest(text: string): Buffer {
  const whole =
    hashAtOnce?.('sha256', text, 'buffer') ?? crypto.createHash('sha256').update(text).digest()
  return whole.subarray(0, 16)
}
