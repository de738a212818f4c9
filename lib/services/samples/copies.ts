import 'server-only'
import type { Connection } from '@/db/connection/database'
import { sampleContents } from '@/db/samples/samples'
import { untaggedOfGroup } from '@/db/samples/untagged-copies'
import { normaliseText } from '@/lib/engine/text/normalise'

/** Two texts are copies when this is the same: whatever the case and the spaces, but with the same numbers and signs. */
export function copyForm(text: string): string {
  return normaliseText(text).replace(/\s+/gu, ' ').trim()
}

/** The copies of each of these samples of which nobody has said anything, ascending. */
export async function untaggedCopies(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const contents = await sampleContents(db, sampleIds)
  const copies = new Map<number, number[]>()
  for (const { sampleId, otherId, content } of await untaggedOfGroup(db, sampleIds)) {
    if (copyForm(content) !== copyForm(contents.get(sampleId) ?? '')) continue
    copies.set(sampleId, [...(copies.get(sampleId) ?? []), otherId])
  }
  return copies
}
