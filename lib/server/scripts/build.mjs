import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { compressTexts } from './compress.mjs'
import { bundleFolder, root } from './paths.mjs'
import { writeStamp } from './stamp.mjs'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

rmSync(bundleFolder, { recursive: true, force: true })
await bundle(bundleFolder)
const { status } = spawnSync(process.execPath, [next, 'build'], {
  cwd: root,
  stdio: ['ignore', process.stderr, process.stderr],
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
// Only a whole build gets a stamp.
if (status === 0) {
  compressTexts(join(root, process.env.LANGUR_DIST || '.next', 'static'))
  writeStamp()
}
process.exitCode = status ?? 1
