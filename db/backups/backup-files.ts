import { chmod, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** `asked`: of the schedule or of a person; `upgrade`: from before the tables were brought to a newer version. */
export type BackupKind = 'asked' | 'upgrade'

export type BackupFile = {
  name: string
  path: string
  kind: BackupKind
  madeAt: Date
  bytes: number
}

const PREFIX: Record<BackupKind, string> = { asked: 'langur-', upgrade: 'before-' }
/** Colons are no part of a file's name everywhere. */
const NAME = /^(langur|before)-(?:.*-)?(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.db$/

/** Where a backup of this moment is to be; the folder is made when it is not there, for the owner of the process alone. */
export async function newBackupPath(
  folder: string,
  kind: BackupKind,
  { at, of }: { at: Date; of?: string },
): Promise<string> {
  if (await mkdir(folder, { recursive: true, mode: 0o700 })) await chmod(folder, 0o700)
  const moment = at.toISOString().replaceAll(':', '-')
  return join(folder, `${PREFIX[kind]}${of === undefined ? '' : `${of}-`}${moment}.db`)
}

/** The whole backups in a folder, newest first; none when there is no such folder. */
export async function listBackupFiles(folder: string): Promise<BackupFile[]> {
  const found = await Promise.all((await namesIn(folder)).map((name) => lookAt(folder, name)))
  return found
    .filter((file) => file !== null)
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

/** Deletes all but the newest of a kind; answers the names of those that went. */
export async function keepNewest(
  folder: string,
  kind: BackupKind,
  count: number,
): Promise<string[]> {
  const old = (await listBackupFiles(folder)).filter((file) => file.kind === kind).slice(count)
  for (const { path } of old) await rm(path, { force: true })
  return old.map(({ name }) => name)
}

/** Puts the entries of a folder onto the disk: a file that was renamed into it is there after a loss of power. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function lookAt(folder: string, name: string): Promise<BackupFile | null> {
  const [, prefix, day, hour, minute, second] = NAME.exec(name) ?? []
  if (prefix === undefined) return null
  const path = join(folder, name)
  const stats = await stat(path).catch(() => null)
  const madeAt = new Date(`${day}${hour}:${minute}:${second}`)
  const kind = prefix === 'langur' ? 'asked' : 'upgrade'
  return stats?.isFile() ? { name, path, kind, madeAt, bytes: stats.size } : null
}
