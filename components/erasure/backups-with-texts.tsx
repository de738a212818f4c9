import { Note } from '@/components/ui/feedback/note'
import { Moment } from '@/components/ui/marks/time'
import type { BackupWithTexts } from '@/lib/contracts/erasure'

type BackupsWithTextsProps = { backups: readonly BackupWithTexts[]; folder?: string }

/** Copies of the database that still have the texts, and what to do with them. */
export function BackupsWithTexts({ backups, folder }: BackupsWithTextsProps) {
  if (backups.length === 0) return null
  return (
    <Note tone="down" className="mt-3">
      <b>Backups still have them.</b> Make a new backup afterwards, delete these files
      {folder !== undefined && <span className="wrap-anywhere"> in {folder}</span>}, and copies of
      them elsewhere:
      <ul className="mt-1.5">
        {backups.map(({ name, made }) => (
          <li key={name} className="wrap-anywhere">
            {name}, <Moment moment={made} />
          </li>
        ))}
      </ul>
    </Note>
  )
}
