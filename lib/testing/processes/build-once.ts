import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@/lib/server/scripts/paths.mjs'
import { isBuilt } from '@/lib/server/scripts/stamp.mjs'
import { takeLock } from '@/lib/testing/database/take-lock'
import { until } from '@/lib/testing/until'

const cache = join(root, 'node_modules/.cache')
const script = join(root, 'lib/server/scripts/build.mjs')

/** Builds where there is no build of these sources. Of several processes that want one, the others wait for the first. */
export async function buildOnce(): Promise<void> {
  if (isBuilt()) return
  mkdirSync(cache, { recursive: true })
  const giveBack = await until(async () => takeLock(join(cache, 'langur-build-lock')))
  try {
    if (!isBuilt()) await build()
  } finally {
    giveBack()
  }
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit'] })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error('The build failed; what it said stands above.')
}
