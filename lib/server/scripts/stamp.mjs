import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { basePath } from './base-path.mjs'
import { bundleFolder, root } from './paths.mjs'

const SOURCES = [
  'app',
  'components',
  'db',
  'lib',
  'public',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.base.json',
  'tsconfig.json',
]

const stampFile = join(bundleFolder, 'stamp')

/** Whether what is built was built from exactly these sources, for this path of LANGUR_URL. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashSources()
}

export function writeStamp() {
  writeFileSync(stampFile, hashSources())
}

/** What everything that is built depends on; tests and what they are made of do not count. */
export function hashSources() {
  const hash = createHash('sha256').update(`${basePath()}\n`)
  for (const source of SOURCES) addToHash(hash, source)
  return hash.digest('hex')
}

function addToHash(hash, path) {
  const full = join(root, path)
  if (!existsSync(full) || path.includes('.test.') || path === 'lib/testing') return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, `${path}/${name}`)
    return
  }
  hash.update(`${path}\n`).update(readFileSync(full))
}
