import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

const { LANGUR_DIST } = process.env

/** Bundles of `npm start`. They follow LANGUR_DIST so that several builds can stand side by side. */
export const bundleFolder = join(root, LANGUR_DIST ? `${LANGUR_DIST}-dist` : 'dist')

/** Bundles of `npm run dev`, which must not stand in for built ones. */
export const devBundleFolder = join(root, `${LANGUR_DIST ?? '.next'}-dev`)
