import { resolve } from 'node:path'
import { makeBackup } from '@/db/backups/make-backup'
import { readEnv } from '@/lib/env'
import type { BackupMessage } from '@/lib/jobs/backup-message'
import { madeElsewhere } from '@/lib/services/backups/made-elsewhere'
import { migrationsFolder } from './project'
import { sentenceOf } from './sentence-of'

/**
 * `npm run backup -- FOLDER`, while the server runs or not. The job runner starts it, too: in a process of its own nothing
 * stands still while it reads the whole file, and it can be ended at any moment.
 */
const env = readEnv()
const folder = process.argv[2] === undefined ? env.backupFolder : resolve(process.argv[2])

function say(message: BackupMessage): void {
  // Whoever started it may just be gone.
  if (process.send) process.send(message, () => {})
  else if (message.type === 'made')
    process.stdout.write(`${message.made.path} is made and checked.\n`)
  else if (message.type === 'failed') process.stderr.write(`${message.sentence}\n`)
}

// Without the job runner nobody waits for it.
const unwanted = new AbortController()
process.on('disconnect', () => unwanted.abort())
try {
  const elsewhere = madeElsewhere(env.database)
  if (elsewhere !== null) throw new Error(elsewhere)
  const made = await makeBackup(env.dataFolder, folder, {
    migrationsFolder,
    signal: unwanted.signal,
    tell: (progress) => say({ type: 'progress', progress }),
  })
  say({ type: 'made', made })
} catch (error) {
  say({ type: 'failed', sentence: sentenceOf(error, env, folder) })
  process.exitCode = 1
} finally {
  if (process.connected) process.disconnect()
}
