import { z } from 'zod'
import { backupRhythms, weekdays } from './choices'
import { declare } from './declare'
import { BACKUPS_KEPT } from './limits'
import { urlNumber } from './params'

export const backupScheduleSchema = z.object({
  every: z.enum(backupRhythms),
  /** Of a weekly one. */
  weekday: z.enum(weekdays),
  /** Of the server's clock. */
  hour: z.number().int().min(0).max(23),
  keep: z.number().int().min(1).max(BACKUPS_KEPT),
})
export type BackupSchedule = z.infer<typeof backupScheduleSchema>

const progressSchema = z.object({
  phase: z.enum(['copying', 'checking']),
  share: z.number(),
})
export type BackupProgress = z.infer<typeof progressSchema>

const jobSchema = z.object({
  id: z.number().int(),
  state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  /** Null: the schedule asked for it. */
  by: z.string().nullable(),
  created: z.string(),
  finished: z.string().nullable(),
  progress: progressSchema.nullable(),
  error: z.string().nullable(),
})
export type BackupJob = z.infer<typeof jobSchema>

export const backupsSchema = z.object({
  schedule: backupScheduleSchema,
  /** When the next one begins by itself; null while the schedule is off. */
  next: z.string().nullable(),
  time_zone: z.string(),
  folder: z.string(),
  /** Why Langur makes none by itself, and what does: data in PostgreSQL is backed up by pg_dump. Null where it makes them. */
  elsewhere: z.string().nullable(),
  /** What the folder has that is whole, newest first; `upgrade`: made before an upgrade changed the tables. */
  items: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['asked', 'upgrade']),
      made: z.string(),
      bytes: z.number().int(),
    }),
  ),
  /** The one that was asked for last, under way or ended. */
  job: jobSchema.nullable(),
})
export type Backups = z.infer<typeof backupsSchema>

export const listBackups = declare({
  method: 'GET',
  path: 'backups/',
  isPersonal: true,
  summary: 'The backups there are, the one under way, and when the next one is made.',
  description:
    'A backup is one file with everything but uploads that were not imported yet. It is checked before it gets its name. To go back to one, stop the server and run: npm run restore -- FILE',
  allow: 'owner',
  answer: backupsSchema,
})

export const startBackup = declare({
  method: 'POST',
  path: 'backups/',
  summary: 'Make a backup now; one that is under way already is answered instead.',
  allow: 'owner',
  answer: backupsSchema,
})

export const editBackups = declare({
  method: 'PATCH',
  path: 'backups/',
  summary: 'Change when backups are made, and how many are kept.',
  description:
    'The oldest ones go when a new one is whole. Copies of before an upgrade count apart.',
  allow: 'owner',
  body: backupScheduleSchema.partial(),
  answer: backupsSchema,
  asksPassword: true,
})

export const cancelBackup = declare({
  method: 'DELETE',
  path: 'backups/{backupId}/',
  summary: 'Cancel a backup that is under way; nothing is left of it.',
  allow: 'owner',
  params: z.object({ backupId: urlNumber }),
  answer: backupsSchema,
})
