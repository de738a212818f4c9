import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { systemActor } from '@/lib/contracts/actor'

const noteIn = (dataFolder: string) => join(dataFolder, 'restored')

/** A backup may be of an older release, so that its audit is written by the start that follows. */
export async function noteRestore(dataFolder: string, file: string): Promise<void> {
  await writeFile(noteIn(dataFolder), basename(file), { mode: 0o600 })
}

/** At a start: writes down that there was a restore before it, if there was one. */
export async function auditRestore(db: Database, dataFolder: string): Promise<void> {
  const file = await readFile(noteIn(dataFolder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (file === undefined) return
  await db.write((tx) => addAudit(tx, systemActor, 'backup restored', file))
  await rm(noteIn(dataFolder))
}
