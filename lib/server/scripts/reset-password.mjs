import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { bundleFolder } from './paths.mjs'

const program = join(bundleFolder, 'reset-password.js')
if (!existsSync(program)) await bundle(bundleFolder)
await import(pathToFileURL(program).href)
