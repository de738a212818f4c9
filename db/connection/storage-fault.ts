import { closeSync, openSync, statSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import type { StorageFault, StorageTrouble } from './database'

/** A fault that Langur found by itself, for which nobody has a code. */
export class StorageError extends Error {
  readonly code: 'LANGUR_DAMAGED' | 'LANGUR_GONE'

  constructor(code: StorageError['code'], message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StorageError'
    this.code = code
  }
}

type Trouble = Exclude<StorageTrouble, 'away'>

/** By what Node calls it; of what SQLite calls it the first two words, so that `SQLITE_IOERR_WRITE` is found. */
const TROUBLE_OF: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  SQLITE_FULL: 'full',
  EROFS: 'refused',
  EACCES: 'refused',
  EPERM: 'refused',
  SQLITE_READONLY: 'refused',
  SQLITE_PERM: 'refused',
  SQLITE_CANTOPEN: 'refused',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  LANGUR_DAMAGED: 'damaged',
  ENOENT: 'gone',
  LANGUR_GONE: 'gone',
  EEXIST: 'blocked',
  ENOTDIR: 'blocked',
  EISDIR: 'blocked',
  EMFILE: 'descriptors',
  ENFILE: 'descriptors',
  EIO: 'broken',
  SQLITE_IOERR: 'broken',
}

/** What can be wrong with any file, and is Langur's concern where its own are. */
const OF_A_PLACE: readonly Trouble[] = ['gone', 'refused', 'blocked']

/** Causes are followed this far. */
const DEPTH = 5

/**
 * Why `error` happened, if the disk or the files on it are to blame. Of what is not there or not allowed only what is in
 * `folders` counts; the first of them is that of the database.
 */
export function storageFault(error: unknown, ...folders: string[]): StorageFault | undefined {
  let cause = error
  for (let depth = 0; depth < DEPTH && cause instanceof Error; depth++) {
    const { code = '', path } = cause as NodeJS.ErrnoException
    const trouble = TROUBLE_OF[code] ?? TROUBLE_OF[/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? '']
    if (trouble && isOurs(trouble, code, path, folders)) return told(trouble, code, cause, folders)
    cause = cause.cause
  }
  return undefined
}

function isOurs(trouble: Trouble, code: string, path: string | undefined, folders: string[]) {
  if (code.includes('_') || !OF_A_PLACE.includes(trouble)) return true
  return folders.some((folder) => path?.startsWith(folder))
}

function told(found: Trouble, code: string, error: Error, folders: string[]): StorageFault {
  if (error instanceof StorageError) return { trouble: found, message: error.message }
  const { path } = error as NodeJS.ErrnoException
  const trouble = code.startsWith('SQLITE_CANTOPEN')
    ? whyNotOpened(path ?? join(folders[0] ?? '', 'langur.db'))
    : found
  return { trouble, message: SENTENCE[trouble](path ?? `langur.db in ${folders[0]}`, code) }
}

/** SQLite has one code for all reasons why it cannot open a file. */
function whyNotOpened(file: string): Trouble {
  if (!canOpen()) return 'descriptors'
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ? 'blocked' : 'refused'
}

function canOpen(): boolean {
  try {
    closeSync(openSync(devNull, 'r'))
    return true
  } catch {
    return false
  }
}

const SENTENCE: Record<Trouble, (file: string, code: string) => string> = {
  full: (file, code) =>
    `There is no space left to write ${file} (${code}). Make space on its disk; what waits goes on by itself.`,
  refused: (file, code) =>
    `${file} cannot be opened or written (${code}). Give the account that runs Langur the right to write in its folder, and mount its disk for writing.`,
  damaged: (file, code) =>
    `${file} is damaged (${code}). Stop Langur and go back to a backup: npm run restore -- FILE`,
  gone: (file) =>
    /\/files\/(import|bulk|batch)-/.test(file)
      ? `${file} is gone: something deleted it while it was on its way in. Upload it again.`
      : `${file} is gone: something deleted or moved it. Put it back, or stop Langur and go back to a backup: npm run restore -- FILE`,
  blocked: (file, code) =>
    `${file} is in the way (${code}): it is a file where Langur needs a folder, or a folder where it needs a file. Move it elsewhere, or set LANGUR_DATA to another folder.`,
  descriptors: (file, code) =>
    `Langur may not open more files, such as ${file} (${code}). Start it with a higher limit, such as “ulimit -n 4096”.`,
  broken: (file, code) =>
    `The disk does not write or read ${file} (${code}): it is over its quota, or it fails. Look at the disk; what waits goes on by itself once it works.`,
}
