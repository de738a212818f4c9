import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import next from 'next'
import { lockDatabase } from '@/db/connection/lock'
import { migrate } from '@/db/connection/migrate'
import { openDatabase } from '@/db/connection/open'
import { createAside } from '@/lib/aside/create-aside'
import { type Env, readEnv } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { provideApplication } from '@/lib/http/application'
import { renewSetupCode } from '@/lib/services/accounts/setup'
import { sweepFiles } from '@/lib/services/files/sweep-files'
import { announce } from './announce'
import { builtAssets, developmentAssets } from './assets'
import { createApplication } from './create-application'
import { createEntry, listenOn } from './listen'
import { createLog } from './log'
import { watchLoop } from './loop-monitor'
import { makeDataPrivate } from './private-data'
import {
  asideFile,
  buildFolder,
  migrationsFolder,
  moduleProgramFile,
  projectRoot,
  readVersion,
  runnerFile,
} from './project'
import { requireDescriptors } from './scripts/descriptors.mjs'
import { sentenceOf } from './sentence-of'
import { finishRequests, onSignal } from './shutdown'
import { sparingly } from './sparingly'
import { superviseRunner } from './supervise-runner'

const USE_FLUSH_MS = 30_000
/** Whoever is dropped comes again, so it is said once a minute. */
const DROP_LOG_MS = 60_000

async function start(env: Env): Promise<void> {
  const log = createLog()
  const version = readVersion()
  const connections = requireDescriptors()
  const unlock = await lockDatabase(env.dataFolder)
  await makeDataPrivate(env.dataFolder, log)
  const tell = (sentence: string) => log.info(sentence)
  await migrate(env.dataFolder, migrationsFolder, { backups: env.backupFolder, tell })
  const db = await openDatabase(env.dataFolder)
  // Nobody writes any yet, so those of no row are left from a server that was killed.
  await sweepFiles(db, new Date())
  const runner = superviseRunner(runnerFile, env.dataFolder, log)
  const aside = createAside(asideFile, env.dataFolder)
  const stopping = new AbortController()
  const application = await createApplication({
    env,
    db,
    jobs: runner,
    aside,
    log,
    version,
    stopping: stopping.signal,
    moduleProgram: () => readFile(moduleProgramFile, 'utf8'),
  })
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
    findAsset: env.development ? developmentAssets : builtAssets(buildFolder),
  })
  server.maxConnections = connections
  server.on(
    'drop',
    sparingly(DROP_LOG_MS, () =>
      log.error(
        `More than ${connections} connections are open, so new ones are closed. Start Langur with a higher limit, such as “ulimit -n 4096”.`,
      ),
    ),
  )
  const port = await listenOn(server, env.port, env.host)

  const stopWatching = watchLoop({ ...application, metrics: application.metrics.loop })
  const { tokens, sessions } = application.auth
  const flush = () =>
    Promise.all([tokens.flush(), sessions.flush()]).catch((err) =>
      log.error(
        { err },
        db.faultOf(err)?.message ?? 'noting the use of tokens and sessions failed',
      ),
    )
  const flushing = setInterval(flush, USE_FLUSH_MS)
  onSignal(async () => {
    clearInterval(flushing)
    stopWatching()
    stopping.abort(new AppError('NOT_READY', 'Langur is stopping. Ask again when it is back.'))
    await Promise.all([finishRequests(server), runner.stop()])
    await Promise.all([flush(), application.serving.close(), aside.close()])
    await db.close()
    await unlock()
  }, log)
  process.stdout.write(announce(version, env, port, await renewSetupCode(db)))
}

try {
  const env = readEnv()
  await start(env).catch((error) => {
    throw new Error(sentenceOf(error, env.dataFolder, env.backupFolder))
  })
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}
