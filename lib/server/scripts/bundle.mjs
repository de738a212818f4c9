import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './paths.mjs'

/** The programs beside Next: the processes of the server with their worker threads, and those of the command line. */
const entries = {
  server: 'lib/server/main.ts',
  serve: 'lib/server/serve.ts',
  web: 'lib/server/web.ts',
  runner: 'lib/jobs/runner.ts',
  worker: 'lib/training/learn/worker.ts',
  aside: 'lib/aside/thread.ts',
  'log-thread': 'lib/jobs/log-thread.ts',
  'analysis-worker': 'lib/computing/thread.ts',
  'batch-worker': 'lib/batches/thread.ts',
  'reset-password': 'lib/server/reset-password.ts',
  backup: 'lib/server/backup.ts',
  restore: 'lib/server/restore.ts',
  move: 'lib/server/move.ts',
}

/** What every thread loads and what needs no file of its own. Read from node_modules, these take half of its start. */
export const carried = [
  'drizzle-orm',
  'ml-naivebayes',
  'porter2',
  're2js',
  'snowball-stemmers',
  'stopword',
  'zod',
]

/** Bundles our own code into `folder`. All other packages stay in node_modules and are loaded from there. */
export async function bundle(folder) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(entries).filter(([, file]) => existsSync(join(root, file))),
    ),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Under this condition server-only is empty; everywhere else it throws, so it must be bundled.
    conditions: ['react-server'],
    external: Object.keys(dependencies).filter(
      (name) => name !== 'server-only' && !carried.includes(name),
    ),
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  await bundleTakeaway(folder)
}

/**
 * The program of the modules in which a version is taken away: one file that needs no other, for every runtime. What it
 * carries of others comes with their licences.
 */
async function bundleTakeaway(folder) {
  await build({
    absWorkingDir: root,
    entryPoints: { takeaway: 'lib/takeaway/module.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'es2022',
    minify: true,
    footer: { js: licences(['entities', 'porter2', 're2js', 'snowball-stemmers', 'stopword']) },
    logLevel: 'warning',
  })
}

function licences(packages) {
  const texts = packages.map((name) => {
    const path = join(root, 'node_modules', name)
    const { version, license, author } = JSON.parse(
      readFileSync(join(path, 'package.json'), 'utf8'),
    )
    const file = readdirSync(path).find((entry) => entry.startsWith('LICENSE'))
    const text = file ? readFileSync(join(path, file), 'utf8').trim() : (author.name ?? author)
    return `${name} ${version}, ${license}\n${text}`
  })
  return `/*\n${texts.join('\n\n')}\n*/`
}
