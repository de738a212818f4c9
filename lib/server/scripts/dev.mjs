import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { endWithoutDescriptors } from './descriptors.mjs'
import { devBundleFolder } from './paths.mjs'

process.env.NODE_ENV = 'development'
process.env.NEXT_TELEMETRY_DISABLED = '1'

endWithoutDescriptors()
await bundle(devBundleFolder)
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(devBundleFolder, 'server.js')).href)
