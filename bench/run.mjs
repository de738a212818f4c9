/**
 * `npm run bench -- NAME [options]`: bundles bench/NAME.ts and runs it. Every other name, and none, is left to
 * bench/compare.ts, which knows the questions.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { carried } from '../lib/server/scripts/bundle.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const args = process.argv.slice(2)
const project = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8'))
const packages = Object.keys({ ...project.dependencies, ...project.devDependencies })
const isProgram = /^[a-z-]+$/.test(args[0] ?? '') && existsSync(join(folder, `${args[0]}.ts`))
const [name, ...options] = isProgram ? args : ['compare', ...args]

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

// below the project, so that the bundles find their packages; of its own, so that two runs do not meet
const cache = join(folder, '../node_modules/.cache')
mkdirSync(cache, { recursive: true })
const bundled = mkdtempSync(join(cache, 'langur-bench-'))
await build({
  absWorkingDir: join(folder, '..'),
  entryPoints: {
    [name]: join(folder, `${name}.ts`),
    // the program of the threads that a training starts
    worker: 'lib/training/learn/worker.ts',
    // and of the one that the job runner has for the log of the database
    'log-thread': 'lib/jobs/log-thread.ts',
  },
  outdir: bundled,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // under this condition server-only is empty; everywhere else it throws, so it must be bundled
  conditions: ['react-server'],
  // a thread starts as that of the product does, which carries what it loads
  external: packages.filter((name) => name !== 'server-only' && !carried.includes(name)),
  plugins: [ownAddresses],
  logLevel: 'warning',
})
const program = join(bundled, `${name}.mjs`)
const { status } = spawnSync(process.execPath, [program, ...options], { stdio: 'inherit' })
rmSync(bundled, { recursive: true })
process.exitCode = status ?? 1
