import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFolderName } from '@/lib/env'

/** The bundles lie in a folder directly under the project's root. */
const bundleFolder = fileURLToPath(new URL('.', import.meta.url))

export const projectRoot = join(bundleFolder, '..')
export const buildFolder = join(projectRoot, buildFolderName())
export const migrationsFolder = join(projectRoot, 'db', 'migrations')
export const asideFile = join(bundleFolder, 'aside.js')
export const runnerFile = join(bundleFolder, 'runner.js')

export function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  )
  return version
}
