import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './paths.mjs'

/** The programs beside Next: the server, the job runner with its worker threads, and those of the command line. */
const entries = {
  server: 'lib/server/main.ts',
  runner: 'lib/jobs/runner.ts',
  worker: 'lib/training/learn/worker.ts',
  aside: 'lib/aside/thread.ts',
  'log-thread': 'lib/jobs/log-thread.ts',
  'analysis-worker': 'lib/computing/thread.ts',
  'batch-worker': 'lib/batches/thread.ts',
  'reset-password': 'lib/server/reset-password.ts',
  backup: 'lib/server/backup.ts',
  restore: 'lib/server/restore.ts',
}

/** Bundles our own code into `folder`. Packages stay in node_modules and are loaded from there. */
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
    external: Object.keys(dependencies).filter((name) => name !== 'server-only'),
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}
