import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { at } from '@/lib/at'
import { trainingSettingsOf } from '@/lib/engine/settings'
import { HASH_BYTES } from './read-rows'
import type { Snapshot } from './read-snapshot'
import { textsToRead } from './texts-to-read'

const ROWS_AT_ONCE = 1_000

/**
 * Identity of what a version was trained on: settings that training reads, tags, and of each text its id, hash, tags and fold; where it learns
 * from texts without a tag, too, their ids, which are never given twice.
 */
export function dataHash(snapshot: Snapshot): string {
  const { settings, tags: ownTags, ...rows } = snapshot
  const tags = tagsOfOrigin(ownTags, rows.idShifts)
  const hash = createHash('sha256')
  const sorted = Object.entries(trainingSettingsOf(settings)).sort(([a], [b]) => (a < b ? -1 : 1))
  hash.update(JSON.stringify({ settings: Object.fromEntries(sorted), tags }))
  for (let start = 0; start < rows.sampleIds.length; start += ROWS_AT_ONCE) {
    addRows(hash, tags, rows, start)
  }
  const { sampleIds } = textsToRead(snapshot)
  const { samples: shift = 0 } = rows.idShifts
  const untagged = sampleIds.subarray(rows.sampleIds.length).map((id) => id - shift)
  if (untagged.length > 0) hash.update(`\nuntagged ${untagged.join(' ')}`)
  return hash.digest('hex')
}

/** Tags with the ids that they had where the model was made. */
export function tagsOfOrigin(
  tags: Snapshot['tags'],
  { tags: shift = 0 }: Snapshot['idShifts'],
): Snapshot['tags'] {
  return tags.map(({ id, name }) => ({ id: id - shift, name }))
}

function addRows(
  hash: Hash,
  tags: Snapshot['tags'],
  { sampleIds, hashes, tagRows, folds, idShifts }: Omit<Snapshot, 'settings' | 'tags'>,
  start: number,
): void {
  const lines: string[] = []
  const { samples: shift = 0 } = idShifts
  for (let row = start; row < Math.min(start + ROWS_AT_ONCE, sampleIds.length); row++) {
    const text = Buffer.from(hashes.buffer, hashes.byteOffset + row * HASH_BYTES, HASH_BYTES)
    const own = tagRows.tags.subarray(tagRows.starts[row], tagRows.starts[row + 1])
    const ids = Array.from(own, (tag) => tags[tag]?.id)
    const id = at(sampleIds, row) - shift
    lines.push(`\n${id} ${text.toString('hex')} ${ids.join(',')} ${folds[row]}`)
  }
  hash.update(lines.join(''))
}
