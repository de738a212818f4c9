import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '@/lib/server/scripts/paths.mjs'
import { isBuilt } from '@/lib/server/scripts/stamp.mjs'

/** Builds where there is no build of these sources, once for all journeys: each server would do it by itself. */
export default function buildOnce(): void {
  if (isBuilt()) return
  const build = join(root, 'lib/server/scripts/build.mjs')
  execFileSync(process.execPath, [build], { stdio: 'inherit' })
}
