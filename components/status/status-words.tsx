import { Moment } from '@/components/ui/marks/time'
import type { Status } from '@/lib/contracts/status'
import { bytes } from '@/lib/format/bytes'
import type { Fact } from './facts-card'

export function storageFacts({ storage, backup }: Status): Fact[] {
  const { folder, server, free_bytes, total_bytes, database_bytes, log_bytes } = storage
  return [
    { label: 'Data folder', value: folder },
    { label: 'Free', value: `${bytes(free_bytes)} of ${bytes(total_bytes)}` },
    ...(server === null ? [] : [{ label: 'Data', value: server }]),
    { label: 'Database', value: bytes(database_bytes) },
    ...(log_bytes === null ? [] : [{ label: 'Its log', value: bytes(log_bytes) }]),
    ...backupFacts(backup),
  ]
}

function backupFacts(backup: Status['backup']): Fact[] {
  if (backup.elsewhere) return [{ label: 'Backups', value: 'by pg_dump' }]
  return [
    { label: 'Last backup', value: backup.last ? <Moment moment={backup.last} /> : 'none yet' },
    { label: 'Schedule', value: scheduleWords(backup) },
  ]
}

function scheduleWords({ scheduled, overdue }: Status['backup']): string {
  if (!scheduled) return 'off'
  return overdue ? 'on, a backup is overdue' : 'on'
}

export function versionFacts({ versions, started }: Status): Fact[] {
  return [
    { label: 'Langur', value: versions.langur },
    { label: 'Engine', value: versions.engine },
    { label: 'Tables', value: versions.schema },
    { label: 'Node.js', value: versions.node },
    versions.sqlite === null
      ? { label: 'PostgreSQL', value: versions.postgresql ?? '' }
      : { label: 'SQLite', value: versions.sqlite },
    { label: 'ICU', value: versions.icu },
    { label: 'Started', value: <Moment moment={started} /> },
  ]
}

const KINDS: Readonly<Record<string, string>> = {
  runs: 'Trainings',
  tunings: 'Searches for settings',
  imports: 'Imports',
  exports: 'Exports',
  analyses: 'Questions about versions',
  bulkWrites: 'Changes of many texts',
  batches: 'Batches',
  backups: 'Backups',
  arrivals: 'Models on their way in',
  erasures: 'Erasures',
}

/** What a kind of long work is called; one that is not known here stands as it is. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? kind
}
