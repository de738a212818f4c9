import { CopyField } from '@/components/ui/controls/copy-field'
import { SectionHeader } from '@/components/ui/layout/page-header'
import type { Backups } from '@/lib/contracts/backup'

/** How to restore: at the server, because Langur must be stopped for it. */
export function GoBack({ backups: { items, folder } }: { backups: Backups }) {
  const [newest] = items
  if (!newest) return null
  return (
    <section aria-label="Go back to a backup" className="pt-6">
      <SectionHeader
        title="Go back to a backup"
        sub="Stop Langur, run this where it is installed, and start it again. What is there now is kept under another name; everybody has to log in again."
      />
      <CopyField label="Copy command" text={`npm run restore -- ${folder}/${newest.name}`} />
    </section>
  )
}
