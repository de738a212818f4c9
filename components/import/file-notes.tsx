import { Note } from '@/components/ui/feedback/note'

/** How the file is read where it could have been meant otherwise. */
export function FileNotes({ notes }: { notes: readonly string[] }) {
  return (
    <Note>
      <ul aria-label="How the file is read" className="flex flex-col gap-1">
        {notes.map((note) => (
          <li key={note} className="wrap-anywhere">
            {note}
          </li>
        ))}
      </ul>
    </Note>
  )
}
