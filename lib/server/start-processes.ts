import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { ProcessState } from '@/lib/contracts/server'
import { type Env, hasPart } from '@/lib/env'
import type { MetricValues } from '@/lib/http/metrics'
import { forkRunner } from '@/lib/jobs/fork-runner'
import { countLimits } from './count-limits'
import { gatherStatus } from './gather-status'
import { holdPort } from './hold-port'
import { makeLocalSocket } from './local-socket'
import { forkProcess } from './orders'
import { runnerFile, serveFile, webFile } from './project'
import { type Supervised, supervise } from './supervise'
import { watchPulse } from './watch-pulse'

/** So long the others wait for one that is asked what it counts. */
const METRICS_MS = 1_000
/** Production waits for it, so the first one that follows comes at once. */
const SERVE_PAUSE_MS = 1
/**
 * Who serves gets the processor first, then who has pages, then jobs: by nice(1), where 10 leaves about a tenth of a core
 * that others want, and all of one that nobody wants.
 */
const NICENESS = { web: 5, jobs: 10 }
/** Whoever serves may finish its requests, and write what it has noted. */
const SERVE_STOP_MS = 9_000

type Running = {
  port: number
  /** Resolves when requests are answered; throws when one of the processes has ended before. */
  ready: Promise<void>
  /** Finishes what is under way, and ends all of them. */
  stop: () => Promise<void>
}

/** Starts the processes of the server, and brings what they say to those whom it concerns. */
export async function startProcesses(env: Env, copy: string, log: Logger): Promise<Running> {
  const { dataFolder } = env
  const startedAt = new Date().toISOString()
  const socket = await makeLocalSocket(dataFolder)
  const registry = new Registry()
  const { forget, close, ...limits } = countLimits(env.database, copy)
  collectDefaultMetrics({ register: registry })
  const fork = (file: string, name: string) => () =>
    forkProcess(file, dataFolder, { name, startedAt, socketPath: socket.path })

  const port = await holdPort(env, () =>
    serving.map((serve) => ({
      isReady: () => serve.state() === 'ready',
      take: async (connection) =>
        (await serve.ask('connection', undefined, { handle: connection })) === true,
    })),
  )
  const jobs = hasPart(env, 'jobs')
    ? supervise({
        name: 'jobs',
        start: () => forkRunner(runnerFile, dataFolder),
        log,
        niceness: NICENESS.jobs,
        onState: tellStates,
      })
    : undefined
  const web: Supervised | undefined = hasPart(env, 'web')
    ? supervise({
        name: 'web',
        start: fork(webFile, 'web'),
        log,
        niceness: NICENESS.web,
        onState: (state) => onState('web', state),
        heard: { wake: () => jobs?.tell('wake'), ...questions() },
      })
    : undefined
  const serving: Supervised[] = Array.from({ length: env.serveProcesses }, (_, index) => {
    const name = env.serveProcesses === 1 ? 'serve' : `serve-${index + 1}`
    return supervise({
      name,
      start: fork(serveFile, name),
      log,
      firstPauseMs: SERVE_PAUSE_MS,
      stopMs: SERVE_STOP_MS,
      onState(state) {
        onState(name, state)
        port.giveOut()
      },
      heard: questions(),
    })
  })
  const answering: Supervised[] = web ? [...serving, web] : serving
  const all: Supervised[] = jobs ? [...answering, jobs] : answering
  // Under development, compiling a page may take any time.
  const endPulses = env.development ? [] : answering.map(watchPulse)

  function tellStates(): void {
    const states = { web: web?.state() ?? 'elsewhere', jobs: jobs?.state() ?? 'elsewhere' }
    for (const process of answering) void process.tell('states', states)
  }

  function onState(name: string, state: ProcessState) {
    tellStates()
    // One that is silent may still be answering.
    if (state === 'restarting' || state === 'stopped') void forget(name)
  }

  /** What a process may ask the parent. */
  function questions() {
    return {
      ...limits,
      'all metrics': gatherMetrics,
      status: () => gatherStatus(all),
      trouble: async (own: string) => (own === 'web' ? null : (await askWeb('trouble')) || null),
      'to web': ({ type, value }: { type: string; value: unknown }) => askWeb(type, value),
    }
  }

  /** False when it is not there, so that it was told nothing; undefined when it ended before it answered. */
  async function askWeb(type: string, value?: unknown): Promise<unknown> {
    return web?.state() === 'ready' ? web.ask(type, value) : false
  }

  async function gatherMetrics(asker: string): Promise<Map<string, MetricValues>> {
    const others = all.filter(({ name }) => name !== asker)
    const counted = await Promise.all(
      others.map(
        async ({ name, ask }): Promise<[string, MetricValues | undefined]> => [
          name,
          await ask<MetricValues>('metrics', undefined, { waitMs: METRICS_MS }),
        ],
      ),
    )
    const answered = counted.flatMap(([name, values]) => (values ? [[name, values] as const] : []))
    return new Map([['parent', await registry.getMetricsAsJSON()], ...answered])
  }

  return {
    port: port.number,
    ready: Promise.all(answering.map(requireStart)).then(() => undefined),
    async stop() {
      for (const end of endPulses) end()
      port.close()
      void web?.tell('stopping')
      await Promise.all(all.filter((process) => process !== web).map(({ stop }) => stop()))
      // Until now it answered what was handed over, and took what was noted.
      await web?.stop()
      await close()
      await socket.remove()
    },
  }
}

async function requireStart({ name, started }: Supervised): Promise<void> {
  if (await started) return
  throw new Error(`Langur’s process ${name} has ended while it started; what it said stands above.`)
}
