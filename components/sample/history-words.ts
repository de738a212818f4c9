import type { HistoryEntry } from '@/lib/contracts/sample-history'
import { clock } from '@/lib/format/date'

/** What a change did to a text, a few words for each thing; the sentence of the change where that is all there is. */
export function deedsOf(entry: HistoryEntry): string[] {
  const { tags_added: added, tags_removed: removed, fits_no_tag, promise } = entry
  const deeds: string[] = []
  if (entry.came) deeds.push('Added')
  if (added.length > 0) deeds.push(`Tagged ${named(added)}${seenWords(entry)}`)
  if (removed.length > 0) deeds.push(`${named(removed)} taken off`)
  if (fits_no_tag === true) deeds.push(`Judged to fit no tag${seenWords(entry)}`)
  if (fits_no_tag === false && added.length === 0) deeds.push('Open again, whether a tag fits')
  if (promise !== null) deeds.push(promise ? 'Pinned as a promise' : 'Unpinned')
  for (const { name, value } of entry.fields) {
    deeds.push(value === null ? `${name} taken away` : `${name}: ${value}`)
  }
  if (entry.left) deeds.push('Deleted')
  return deeds.length > 0 ? deeds : [entry.summary]
}

function named(tags: HistoryEntry['tags_added']): string {
  return tags.map(({ name }) => name).join(', ')
}

function seenWords({ origin, seen_version, seen_draft }: HistoryEntry): string {
  if (origin === 'import') return ' by the file'
  const version = seen_draft ? draftWords(seen_draft) : versionWords(seen_version)
  if (origin === 'accepted') return `, as ${version} had answered`
  return origin === 'changed' ? `, after seeing another answer of ${version}` : ''
}

function versionWords(version: number | null): string {
  return version === null ? 'the sandbox' : `v${version}`
}

function draftWords({ at }: NonNullable<HistoryEntry['seen_draft']>): string {
  return at === null ? 'a draft' : `a draft of ${clock(at)}`
}
