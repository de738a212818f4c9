import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '@/lib/server/scripts/bundle.mjs'

/** Below the project, so that the bundles find their packages. */
const cache = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url))

export type Programs = { runnerFile: string; workerFile: string; remove: () => void }

/** The job runner and its worker threads, bundled as `npm start` bundles them. */
export async function bundlePrograms(): Promise<Programs> {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'langur-programs-'))
  await bundle(folder)
  return {
    runnerFile: join(folder, 'runner.js'),
    workerFile: join(folder, 'worker.js'),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
