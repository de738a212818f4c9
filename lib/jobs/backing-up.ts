import { fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import { keepNewest } from '@/db/backups/backup-files'
import { type BackupRow, backupLease } from '@/db/backups/backup-jobs'
import type { BackupProgress } from '@/lib/contracts/backup'
import { childEnv } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { askDueBackup } from '@/lib/services/backups/ask-backup'
import { readSchedule } from '@/lib/services/backups/schedule'
import type { BackupMessage } from './backup-message'
import type { LeasedJob, LongWork } from './leased'

/** Backups, each made by a process of its own; one whose runner was lost is begun anew. */
export const backingUp: LongWork<BackupRow> = {
  name: 'backing-up',
  pauseMs: 30_000,
  lease: backupLease,
  subject: 'The backup',
  advice:
    '. Look whether the disk of its folder works, and make one by hand: npm run backup -- FOLDER',
  prepare: ({ db }) => askDueBackup(db, new Date()),
  async work({ tell, ...job }) {
    let progress: BackupProgress | null = null
    tell(() => ({ progress }))
    const made = await inProcess(job, (now) => {
      progress = now
    })
    const { keep } = await readSchedule(job.db)
    const deleted = await keepNewest(job.backupFolder, 'asked', keep)
    job.log.info({ ...made, deleted }, 'a backup was made')
    return { state: 'finished', error: null, finishedAt: new Date() }
  },
}

type Made = Extract<BackupMessage, { type: 'made' }>['made']

/** Rejects with its sentence when it failed, and with the signal's reason once that has ended it. */
function inProcess(
  { db, log, workerFile, backupFolder, signal }: Omit<LeasedJob<BackupRow>, 'row' | 'tell'>,
  progress: (now: BackupProgress) => void,
): Promise<Made> {
  const program = fork(join(dirname(workerFile), 'backup.js'), [backupFolder], {
    env: childEnv(db.folder),
    execArgv: [],
  })
  // Even in the middle of reading a large file.
  const end = () => program.kill('SIGKILL')
  signal.addEventListener('abort', end, { once: true })
  return new Promise<Made>((resolve, reject) => {
    program.on('message', (message: BackupMessage) => {
      if (message.type === 'progress') progress(message.progress)
      else if (message.type === 'made') resolve(message.made)
      else {
        log.warn({ sentence: message.sentence }, 'a backup failed')
        reject(new AppError('INTERNAL_ERROR', `No backup was made. ${message.sentence}`))
      }
    })
    program.on('error', reject)
    program.on('exit', (code, by) => {
      reject(signal.aborted ? signal.reason : new Error(`It ended with ${by ?? code}.`))
    })
  }).finally(() => signal.removeEventListener('abort', end))
}
