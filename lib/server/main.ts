import { createServer } from 'node:http'
import next from 'next'
import { lockDatabase } from '@/db/connection/lock'
import { migrate } from '@/db/connection/migrate'
import { openDatabase } from '@/db/connection/open'
import { readEnv } from '@/lib/env'
import { provideApplication } from '@/lib/http/application'
import { renewSetupCode } from '@/lib/services/accounts/setup'
import { announce } from './announce'
import { builtAssets, developmentAssets } from './assets'
import { createApplication } from './create-application'
import { createEntry, listenOn } from './listen'
import { createLog } from './log'
import { watchLoop } from './loop-monitor'
import { buildFolder, migrationsFolder, projectRoot, readVersion, runnerFile } from './project'
import { finishRequests, onSignal } from './shutdown'
import { superviseRunner } from './supervise-runner'

const TOKEN_FLUSH_MS = 30_000

async function start(): Promise<void> {
  const env = readEnv()
  const log = createLog()
  const version = readVersion()
  const unlock = await lockDatabase(env.dataFolder)
  const tell = (sentence: string) => log.info(sentence)
  await migrate(env.dataFolder, migrationsFolder, { backups: env.backupFolder, tell })
  const db = await openDatabase(env.dataFolder)
  const runner = superviseRunner(runnerFile, env.dataFolder, log)
  const application = await createApplication({ env, db, jobs: runner, log, version })
  provideApplication(application)

  const pages = next({
    dev: env.development,
    dir: projectRoot,
    quiet: !env.development,
    // A request to upgrade goes past all guards to whoever listens for it. Only pages under development need that, so
    // that Next may listen where nobody ever calls.
    ...(!env.development && { httpServer: createServer() }),
  })
  await pages.prepare()
  const server = createEntry(application, {
    next: pages.getRequestHandler(),
    isAsset: env.development ? developmentAssets : builtAssets(buildFolder),
  })
  const port = await listenOn(server, env.port, env.host)

  const stopWatching = watchLoop({ ...application, metrics: application.metrics.loop })
  const { tokens } = application.auth
  const flush = () => tokens.flush().catch((err) => log.error({ err }, 'noting token use failed'))
  const flushing = setInterval(flush, TOKEN_FLUSH_MS)
  onSignal(async () => {
    clearInterval(flushing)
    stopWatching()
    await Promise.all([finishRequests(server), runner.stop()])
    await Promise.all([flush(), application.serving.close()])
    await db.close()
    await unlock()
  }, log)
  process.stdout.write(announce(version, env, port, await renewSetupCode(db)))
}

try {
  await start()
} catch (error) {
  // A start fails for reasons that a person can mend, so the sentence says more than the stack.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
