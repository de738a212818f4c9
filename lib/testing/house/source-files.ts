import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../../..')

/** All files below a folder of the project, by their paths in it. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
}

/** All TypeScript of the project. */
export function typeScriptFiles(): string[] {
  const folders = ['app', 'bench', 'components', 'db', 'e2e', 'lib']
  return folders.flatMap(filesIn).filter((file) => /\.tsx?$/.test(file))
}

/** All that reads variables of the environment, one file after the other. */
export function envSources(): string {
  const files = ['lib/env.ts', ...filesIn('lib/env')]
  return files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n')
}
