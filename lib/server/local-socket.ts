import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the shortest of all systems takes as the address of a socket, in bytes. */
const LONGEST = 103

/**
 * Where the process of pages and API listens for those who hand over: in the data folder, which is private; in a private
 * temporary folder where its path is too long for a socket. Throws a sentence when both are.
 */
export async function makeLocalSocket(
  dataFolder: string,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = join(dataFolder, '.web.sock')
  if (isShort(path)) return { path, remove: () => rm(path, { force: true }) }
  const folder = await mkdtemp(join(tmpdir(), 'langur-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const elsewhere = join(folder, 'web.sock')
  if (isShort(elsewhere)) return { path: elsewhere, remove }
  await remove()
  throw new Error(
    `The path of a socket may have at most ${LONGEST} bytes, and both ${path} and ${elsewhere} are longer. Set LANGUR_DATA or TMPDIR to a folder with a shorter path.`,
  )
}

function isShort(path: string): boolean {
  return Buffer.byteLength(path) <= LONGEST
}
