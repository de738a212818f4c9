import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

const hasServer = Boolean(process.env.TEST_DATABASE_URL)
const dropTemplate = 'lib/testing/database/drop-template.ts'

export default defineConfig({
  resolve: { alias: { '@': root } },
  ssr: { resolve: { conditions: ['react-server', 'node'] } },
  test: {
    setupFiles: ['lib/testing/property-seed.ts', ...(hasServer ? [dropTemplate] : [])],
    include: ['{app,components,lib,db,bench}/**/*.test.{ts,tsx}'],
    // tests that train end worker threads, as the job runner does: see lib/jobs/fork-runner.ts
    execArgv: ['--no-concurrent-recompilation'],
    // Modules are loaded once per worker instead of once per file; no file replaces a module or leaves state in one.
    isolate: false,
    // The default leaves one core idle: of two, half.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
