import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const OTHERS = 0o077
/** What is Langur's own in a folder that may have more in it. */
const OWN = /^(langur\.db|replaced-|server-lock\.db|\.)/
const OWN_FOLDERS = ['files', 'backups']

/** What this process makes from now on, nobody but its account can read. */
export function makePrivately(): void {
  process.umask(OTHERS)
}

/**
 * Takes a data folder, and what is Langur's in it, from all accounts but that of its owner; answers what others might have
 * read until now. Throws when it may not change that.
 */
export async function keepPrivate(folder: string): Promise<string[]> {
  const own = (await readdir(folder)).filter((name) => OWN.test(name))
  const inside = await Promise.all(OWN_FOLDERS.map((name) => filesOf(join(folder, name))))
  const changed: string[] = []
  for (const path of [folder, ...own.map((name) => join(folder, name)), ...inside.flat()]) {
    if (await takeFromOthers(path)) changed.push(path)
  }
  return changed
}

/** A folder of ours with what is in it. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (!entries) return []
  const files = entries.filter((entry) => entry.isFile())
  return [folder, ...files.map(({ name }) => join(folder, name))]
}

async function takeFromOthers(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null)
  if (!stats || (stats.mode & OTHERS) === 0) return false
  await chmod(path, stats.mode & 0o7777 & ~OTHERS)
  return true
}
