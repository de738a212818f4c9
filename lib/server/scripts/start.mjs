import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { endWithoutDescriptors } from './descriptors.mjs'
import { bundleFolder } from './paths.mjs'
import { isBuilt } from './stamp.mjs'

process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

endWithoutDescriptors()
if (!isBuilt()) {
  process.stderr.write('Building Langur from these sources; this takes a minute or two.\n')
  const build = fileURLToPath(new URL('./build.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [build], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
process.setSourceMapsEnabled(true)
// In this very process, so that signals reach the server.
await import(pathToFileURL(join(bundleFolder, 'server.js')).href)
