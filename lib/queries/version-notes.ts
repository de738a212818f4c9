import { useQuery } from '@tanstack/react-query'
import type { List } from '@/lib/contracts/list'
import type { VersionNote, VersionNoteEdit } from '@/lib/contracts/version-note'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { useChange } from './use-change'
import { versionsKey } from './versions'

/** The versions that have a name, a note or a pin. */
export function versionNotesQuery(modelId: string) {
  return getQuery<List<VersionNote>>([...modelKey(modelId), 'notes'])
}

export function useVersionNotes(modelId: string): ReadonlyMap<number, VersionNote> {
  const { data } = useQuery(versionNotesQuery(modelId))
  return new Map(data?.items.map((note) => [note.version, note]))
}

export function useEditVersionNote(modelId: string) {
  return useChange(
    ({ version, ...body }: VersionNoteEdit & { version: number }) =>
      api<VersionNote>('PATCH', [...versionsKey(modelId), version, 'note'], { body }),
    { refreshes: [versionNotesQuery(modelId).queryKey], isErrorShown: true },
  )
}
