import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { bundle } from '@/lib/server/scripts/bundle.mjs'
import { bundleFolder, root } from '@/lib/server/scripts/paths.mjs'
import { hashSources, isBuilt } from '@/lib/server/scripts/stamp.mjs'

/** Below the project, so that the bundles find their packages. */
const cache = join(root, 'node_modules/.cache/langur-programs')
const DAY_MS = 86_400_000

export type Programs = {
  runnerFile: string
  workerFile: string
  asideFile: string
  moduleProgramFile: string
}

let programs: Promise<Programs> | undefined

/**
 * The job runner and its worker threads as `npm start` bundles them: those of a build of these very sources, else made
 * once and kept under the hash of the sources.
 */
export function bundlePrograms(): Promise<Programs> {
  programs ??= (isBuilt() ? Promise.resolve(bundleFolder) : bundledOnce()).then((folder) => ({
    runnerFile: join(folder, 'runner.js'),
    workerFile: join(folder, 'worker.js'),
    asideFile: join(folder, 'aside.js'),
    moduleProgramFile: join(folder, 'takeaway.mjs'),
  }))
  return programs
}

/** Two workers that come here together make the same bundles: the first to rename wins, which is no fault of the other. */
async function bundledOnce(): Promise<string> {
  const folder = join(cache, hashSources())
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  forgetOld()
  const own = mkdtempSync(join(cache, 'making-'))
  await bundle(own)
  try {
    renameSync(own, folder)
  } catch (error) {
    rmSync(own, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** Those of a day ago: no test that runs now can still read them. */
function forgetOld(): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name)
    const stats = statSync(folder, { throwIfNoEntry: false })
    if (stats && Date.now() - stats.mtimeMs > DAY_MS)
      rmSync(folder, { recursive: true, force: true })
  }
}
