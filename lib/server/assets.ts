import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the files of a build lie in the browser's eyes. */
const STATIC = '/_next/static/'

/**
 * Whether an address is a script, style or font of this build. All are known before the first request, so that nothing
 * else passes the guards under their name.
 */
export function builtAssets(buildFolder: string): (path: string) => boolean {
  const files = readdirSync(join(buildFolder, 'static'), { recursive: true, encoding: 'utf8' })
  const addresses = new Set(
    files.filter((file) => /\.\w+$/.test(file)).map((file) => STATIC + file),
  )
  return (path) => path.startsWith(STATIC) && addresses.has(decodeURIComponent(path))
}

/** Whether an address is Next's own while developing, where files are made as they are asked for. */
export function developmentAssets(path: string): boolean {
  return path.startsWith('/_next/') || path.startsWith('/__next')
}
