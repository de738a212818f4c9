import type { Socket } from 'node:net'
import { openDatabase, openReadingDatabase } from '@/db/connection/open'
import { createAside } from '@/lib/aside/create-aside'
import { hasPart, readEnv } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { provideApplication } from '@/lib/http/application'
import { openChannel } from '@/lib/jobs/channel'
import { ownStatus } from '@/lib/jobs/own-status'
import { countedByParent } from './counted-by-parent'
import { createAnswering } from './create-answering'
import { fastPath } from './fast-path'
import { createHandOver, handOverUpgrade } from './hand-over'
import { createEntry } from './listen'
import { createLog } from './log'
import { watchLoop } from './loop-monitor'
import { toApiRequest } from './node-adapter'
import { notesForWeb, ownNotes } from './notes-for-web'
import { readOrders } from './orders'
import { otherProcesses, type States, statesAtFirst } from './other-processes'
import { asideFile, readVersion } from './project'
import { requireDescriptors } from './scripts/descriptors.mjs'
import { sentenceOf } from './sentence-of'
import { endWithParent, finishConnections } from './shutdown'
import { sparingly } from './sparingly'

const USE_FLUSH_MS = 30_000
/** Whoever is dropped comes again, so it is said once a minute. */
const DROP_LOG_MS = 60_000

/** The program of a process that serves: it is given connections, guards them, answers classify, and hands all else over. */
async function start(): Promise<void> {
  const { name, socketPath, startedAt } = readOrders()
  const env = readEnv()
  const log = createLog(name)
  const limits = requireDescriptors(env.serveProcesses)
  const isBesideWeb = hasPart(env, 'web')
  const open = isBesideWeb ? openReadingDatabase : openDatabase
  const db = await open(env.database, env.dataFolder)
  const stopping = new AbortController()
  const connected = new Set<Socket>()
  let states = statesAtFirst(env)

  const parent = openChannel(process, {
    pulse: () => true,
    status: ownStatus,
    metrics: () => answering.metrics.values(),
    states(told: States) {
      states = told
      if (told.web !== 'ready') handOver.giveUpWaiting()
    },
    connection(_: undefined, socket) {
      if (socket) accept(socket)
      return true
    },
    stop,
  })
  const aside = createAside(asideFile, env.database)
  const { answering, tokens, changes } = createAnswering({
    env,
    db,
    aside,
    log,
    version: readVersion(),
    startedAt: new Date(startedAt),
    stopping: stopping.signal,
    notes: isBesideWeb ? notesForWeb(parent, log) : ownNotes(db),
    limits: countedByParent(parent),
    processes: (metrics) => otherProcesses(name, { parent, states: () => states, metrics }),
  })
  provideApplication(answering)
  const handOver = createHandOver({
    socketPath,
    most: limits.handedOver,
    state: () => states.web,
    onLogin: (request) => answering.connections.know(toApiRequest(request)),
    onChange: changes.expect,
  })
  const server = createEntry(answering, fastPath(handOver.handOver))
  if (env.development) {
    server.on('upgrade', (...asked) => handOverUpgrade(socketPath, ...asked))
  }
  // The parent listens; Node looks after the time limits of connections from this event on.
  server.emit('listening')

  const sayFull = sparingly(DROP_LOG_MS, () =>
    log.error(
      `More than ${limits.connections} connections are open, so new ones are closed. Start Langur with a higher limit, such as “ulimit -n 4096”.`,
    ),
  )

  function accept(socket: Socket): void {
    if (connected.size >= limits.connections) {
      socket.destroy()
      sayFull()
      return
    }
    connected.add(socket)
    socket.once('close', () => connected.delete(socket))
    socket.allowHalfOpen = true
    server.emit('connection', socket)
  }

  const stopWatching = watchLoop({ ...answering, metrics: answering.metrics.loop })
  const flush = () =>
    tokens.flush().catch((err) => log.error({ err }, 'noting the use of tokens failed'))
  const flushing = setInterval(flush, USE_FLUSH_MS)

  async function stop(): Promise<void> {
    clearInterval(flushing)
    stopWatching()
    stopping.abort(new AppError('NOT_READY', 'Langur is stopping. Ask again when it is back.'))
    await finishConnections(server, connected)
    await Promise.all([flush(), answering.serving.requests.close()])
    handOver.close()
    await Promise.all([aside.close(), db.close()])
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
