import { useQuery } from '@tanstack/react-query'
import type { VersionNote, VersionNoteEdit } from '@/lib/contracts/version-note'
import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

/** The versions that have a name, a note or a pin. */
export function versionNotesQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/notes/', { modelId })
}

export function useVersionNotes(modelId: string): ReadonlyMap<number, VersionNote> {
  const { data } = useQuery(versionNotesQuery(modelId))
  return new Map(data?.items.map((note) => [note.version, note]))
}

export function useEditVersionNote(modelId: string) {
  const name = 'PATCH classifiers/{modelId}/versions/{number}/note/'
  return useWrite(
    ({ version, ...body }: VersionNoteEdit & { version: number }) =>
      api(name, { modelId, number: version }, { body }),
    { refreshes: [versionNotesQuery(modelId).queryKey], isErrorShown: true },
  )
}
