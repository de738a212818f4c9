/** `npm run bench -- NAME [options]`: bundles bench/NAME.ts and runs it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('.', import.meta.url))
const [name, ...options] = process.argv.slice(2)
const source = join(folder, `${name}.ts`)

if (!name || !existsSync(source)) {
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const list = names.map((file) => file.slice(0, -3)).join(', ')
  process.stderr.write(`Usage: npm run bench -- NAME [options]. There are: ${list}.\n`)
  process.exit(1)
}

/** Bundled files keep the addresses they have in the source tree. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
    }))
  },
}

const bundled = join(folder, `.${name}.mjs`)
await build({
  entryPoints: [source],
  outfile: bundled,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  conditions: ['react-server'],
  plugins: [ownAddresses],
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, [bundled, ...options], { stdio: 'inherit' })
rmSync(bundled)
process.exitCode = status ?? 1
