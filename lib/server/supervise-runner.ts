import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Logger } from 'pino'
import type { RunnerState } from '@/lib/http/application'
import { forkRunner } from '@/lib/jobs/fork-runner'
import type { RunnerProcess } from './create-application'
import { sparingly } from './sparingly'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
/** A runner that lived this long had a good start, so the next pause is the first one again. */
const STABLE_MS = 60_000
const STOP_MS = 5_000
/** Every commit wakes the runner, which then looks for work of every kind; nobody notices a wait this short. */
const WAKE_MS = 50

type RunnerMessage = { type: 'wake' } | { type: 'stop' }

export type Supervisor = RunnerProcess & {
  /** Asks the runner to stop, and ends it when it does not. */
  stop: () => Promise<void>
}

/** Keeps one job runner alive: starts it, starts it again when it ends, with growing pauses. */
export function superviseRunner(file: string, dataFolder: string, log: Logger): Supervisor {
  let state: RunnerState = 'starting'
  let pauseMs = FIRST_PAUSE_MS
  let restart: NodeJS.Timeout | undefined
  let child = start()

  function start(): ChildProcess {
    const runner = forkRunner(file, dataFolder)
    const startedAt = Date.now()
    log.info({ runner: runner.pid }, 'job runner started')
    runner.on('message', (message) => {
      if (isReady(message) && state !== 'stopped') state = 'ready'
    })
    runner.on('error', (err) => log.error({ err }, 'job runner failed'))
    runner.once('exit', (code, signal) => {
      if (state === 'stopped') return
      state = 'restarting'
      if (Date.now() - startedAt > STABLE_MS) pauseMs = FIRST_PAUSE_MS
      log.warn({ code, signal, pauseMs }, 'job runner ended, starting it again')
      restart = setTimeout(() => {
        child = start()
      }, pauseMs)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    })
    return runner
  }

  function send(message: RunnerMessage): void {
    // A runner that ends right now gets the message too late; the next one looks for work by itself.
    if (child.connected) child.send(message, () => {})
  }

  return {
    state: () => state,
    wake: sparingly(WAKE_MS, () => send({ type: 'wake' })),
    async stop() {
      state = 'stopped'
      clearTimeout(restart)
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
      const ended = once(child, 'exit')
      const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      send({ type: 'stop' })
      await ended
      clearTimeout(overdue)
    },
  }
}

function isReady(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready'
  )
}
