import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import next from 'next'
import { openDatabase } from '@/db/connection/open'
import type { HourOfRequests } from '@/db/production/request-stats'
import type { KeptRequest } from '@/db/production/requests'
import type { DayOfUse } from '@/db/production/token-usage'
import { createAside } from '@/lib/aside/create-aside'
import { readEnv } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { provideApplication } from '@/lib/http/application'
import { openChannel } from '@/lib/jobs/channel'
import { ownStatus } from '@/lib/jobs/own-status'
import type { TokenUse } from '@/lib/services/accounts/token-registry'
import { sweepFiles } from '@/lib/services/files/sweep-files'
import { builtAssets, developmentAssets } from './assets'
import { answerAll, createBehind, createLogins } from './behind'
import { countedByParent } from './counted-by-parent'
import { createApplication } from './create-application'
import { createLog } from './log'
import { watchLoop } from './loop-monitor'
import { openHolds } from './open-holds'
import { readOrders } from './orders'
import { otherProcesses, type States, statesAtFirst } from './other-processes'
import {
  asideFile,
  buildFolder,
  documentsFolder,
  moduleProgramFile,
  projectRoot,
  readVersion,
} from './project'
import { sentenceOf } from './sentence-of'
import { endWithParent, finishRequests } from './shutdown'
import { sparingly } from './sparingly'

const USE_FLUSH_MS = 30_000
/** Every commit wakes the job runner, which then looks for work of every kind; nobody notices a wait this short. */
const WAKE_MS = 50

/** The program of the process that answers pages and API to those who hand over, and writes what they note. */
async function start(): Promise<void> {
  const { name, socketPath, startedAt } = readOrders()
  const env = readEnv()
  const log = createLog(name)
  const stopping = new AbortController()
  let states = statesAtFirst(env)

  const parent = openChannel(process, {
    pulse: () => true,
    status: ownStatus,
    metrics: () => application.metrics.values(),
    trouble: async () => (await db.trouble())?.message ?? null,
    states(told: States) {
      states = told
    },
    counts(hours: HourOfRequests[]) {
      application.serving.requests.add(hours)
      return true
    },
    uses(days: DayOfUse[]) {
      application.serving.requests.addUses(days)
      return true
    },
    texts(texts: KeptRequest[]) {
      for (const text of texts) application.serving.requests.keep(text)
      return true
    },
    tokens(used: TokenUse) {
      application.auth.tokens.note(used)
      return true
    },
    stopping() {
      stopping.abort(new AppError('NOT_READY', 'Langur is stopping. Ask again when it is back.'))
    },
    stop,
  })
  const db = await openDatabase(env.database, env.dataFolder)
  // Nobody writes any yet, so those of no row are left from a process that was killed.
  await sweepFiles(db, new Date())
  const aside = createAside(asideFile, env.database)
  const logins = createLogins()
  const { close: closeHolds, ...holds } = openHolds(env.database)
  const application = await createApplication({
    env,
    db,
    aside,
    log,
    connections: logins,
    version: readVersion(),
    startedAt: new Date(startedAt),
    stopping: stopping.signal,
    documentsFolder,
    moduleProgram: () => readFile(moduleProgramFile, 'utf8'),
    ...holds,
    limits: countedByParent(parent),
    wake: sparingly(WAKE_MS, () => {
      void parent.tell('wake')
      // Those of other copies look by themselves, too, a moment later.
      void db.ring().catch(() => {})
    }),
    processes: (metrics) => otherProcesses(name, { parent, states: () => states, metrics }),
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
  const handler = answerAll(application, {
    next: pages.getRequestHandler(),
    findAsset: env.development ? developmentAssets : builtAssets(buildFolder),
  })
  const server = createBehind(handler, logins)
  // That of a process that was killed is still there.
  await rm(socketPath, { force: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })

  const stopWatching = watchLoop({ ...application, metrics: application.metrics.loop })
  const { tokens, sessions, audit } = application.auth
  const flush = () =>
    Promise.all([tokens.flush(), sessions.flush(), audit.flush()]).catch((err) =>
      log.error(
        { err },
        db.faultOf(err)?.message ??
          'noting the use of tokens and sessions, and what was taken away, failed',
      ),
    )
  const flushing = setInterval(flush, USE_FLUSH_MS)

  async function stop(): Promise<void> {
    clearInterval(flushing)
    stopWatching()
    await finishRequests(server)
    await Promise.all([flush(), application.serving.close(), aside.close()])
    await closeHolds()
    await db.close()
    process.exit(0)
  }

  await parent.tell('ready')
}

endWithParent()
try {
  await start()
} catch (error) {
  process.stderr.write(`${sentenceOf(error, readEnv())}\n`)
  process.exit(1)
}
