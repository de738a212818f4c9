import 'server-only'
import type { ListedNote } from '@/db/versions/version-notes'
import type { VersionNote } from '@/lib/contracts/version-note'

export function toVersionNote(row: ListedNote): VersionNote {
  const { number, name, note, pinned, updatedAt, actor } = row
  return { version: number, name, note, pinned, updated: updatedAt.toISOString(), by: actor }
}
