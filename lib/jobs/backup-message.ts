import type { CopyProgress } from '@/db/backups/copy-database'
import type { Made } from '@/db/backups/make-backup'

/** What the program that makes a backup says to the job runner that started it. */
export type BackupMessage =
  | { type: 'progress'; progress: CopyProgress }
  | { type: 'made'; made: Made }
  | { type: 'failed'; sentence: string }
