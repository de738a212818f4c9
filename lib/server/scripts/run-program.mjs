import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { bundleFolder, devBundleFolder } from './paths.mjs'
import { isBuilt } from './stamp.mjs'

/**
 * Runs a program beside the server in this process: the one that was built from these sources, else one made now. What was
 * built from others stays as it is, because a server may be running from it.
 */
export async function runProgram(name) {
  const isThere = isBuilt()
  if (!isThere) await bundle(devBundleFolder)
  await import(pathToFileURL(join(isThere ? bundleFolder : devBundleFolder, `${name}.js`)).href)
}
