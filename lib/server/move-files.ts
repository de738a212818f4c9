import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Connection, Database } from '@/db/connection/database'
import {
  type ExpectedFile,
  expectedFiles,
  neededFiles,
  renameFile,
} from '@/db/imports/uploaded-files'
import { bringHere, isShared, keepFile, sizeOf } from '@/lib/services/files/kept-files'

export type MovedFile = { from: string; to: string }

export type MovedFiles = { moved: MovedFile[]; gone: ExpectedFile[] }

/**
 * Takes along the files that are on their way, or kept for who fetches them: from the folder into a database that several
 * machines use, or out of it. Those that are gone are left out, and told. Done again, it does the same.
 */
export async function moveFiles(source: Database, target: Database): Promise<MovedFiles> {
  const expected = new Map((await expectedFiles(source.read)).map((file) => [file.path, file]))
  const [moved, gone]: [MovedFile[], ExpectedFile[]] = [[], []]
  for (const from of await neededFiles(source.read)) {
    const bytes = await sizeOf(source, from)
    const missed = bytes === 0 ? expected.get(from) : undefined
    if (missed) gone.push(missed)
    if (bytes === 0) continue
    // A database knows files by their names; a folder finds them at their places.
    const to = isShared(target) ? from : join(target.folder, 'files', basename(from))
    if (isShared(target)) await keepFile(target, from)
    else await write(source, { from, to }, bytes)
    moved.push({ from, to })
  }
  return { moved, gone }
}

async function write(source: Database, { from, to }: MovedFile, bytes: number): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await bringHere(source, from, to, bytes)
}

/** Lets the rows of the target name files by where they are now. */
export async function nameMovedFiles(tx: Connection, moved: readonly MovedFile[]): Promise<void> {
  for (const { from, to } of moved) if (from !== to) await renameFile(tx, from, to)
}
