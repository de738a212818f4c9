import 'server-only'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the file of an export is made: always the same place, so that one that is begun anew leaves nothing behind. */
export async function exportPath(dataFolder: string, exportId: number): Promise<string> {
  const folder = join(dataFolder, 'files')
  await mkdir(folder, { recursive: true })
  return join(folder, `export-${exportId}`)
}
