import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFolderName } from '@/lib/env'

/** The bundles lie in a folder below the project's root: directly, or in a cache that tests make. */
export const projectRoot = rootAbove(fileURLToPath(new URL('.', import.meta.url)))
export const buildFolder = join(projectRoot, buildFolderName())
export const migrationsFolder = join(projectRoot, 'db', 'migrations')
export const documentsFolder = join(projectRoot, 'docs')
export const asideFile = fileURLToPath(new URL('aside.js', import.meta.url))
export const moduleProgramFile = fileURLToPath(new URL('takeaway.mjs', import.meta.url))
export const runnerFile = fileURLToPath(new URL('runner.js', import.meta.url))
export const serveFile = fileURLToPath(new URL('serve.js', import.meta.url))
export const webFile = fileURLToPath(new URL('web.js', import.meta.url))

function rootAbove(folder: string): string {
  const parent = dirname(folder)
  if (existsSync(join(parent, 'db', 'migrations'))) return parent
  if (parent === folder) throw new Error('The programs of Langur are not below its folder.')
  return rootAbove(parent)
}

export function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  )
  return version
}
