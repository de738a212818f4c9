import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a folder, at any depth, in whose bytes a text stands, in whatever case. */
export function filesWith(folder: string, text: string): string[] {
  const sought = text.toLowerCase()
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name), 'latin1').toLowerCase().includes(sought))
}
