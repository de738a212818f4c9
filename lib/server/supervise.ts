import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { getPriority, setPriority } from 'node:os'
import type { Logger } from 'pino'
import type { ProcessState } from '@/lib/contracts/server'
import { type Channel, type Heard, openChannel } from '@/lib/jobs/channel'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 30_000
/** A process that lived this long had a good start, so the next pause is the first one again. */
const STABLE_MS = 60_000
const STOP_MS = 5_000

type Options = {
  /** By which the log calls it. */
  name: string
  start: () => ChildProcess
  log: Logger
  /** The higher, the sooner others get the processor: of all its threads, added to that of this process as nice(1) does; default 0. */
  niceness?: number
  /** What is done with its messages; that of type `ready` is understood here. */
  heard?: Heard
  onState?: (state: ProcessState) => void
  /** How long it may take to stop. */
  stopMs?: number
  firstPauseMs?: number
}

export type Supervised = Channel & {
  name: string
  state: () => ProcessState
  /** Resolves when it is ready for the first time; false when it has ended before that, and never when it was stopped. */
  started: Promise<boolean>
  /** Whether it answers now, as long as it is ready; one that does not is `silent`. */
  setSilent: (isSilent: boolean) => void
  /** Null while there is none. */
  pid: () => number | null
  /** How often it was started again. */
  restarts: () => number
  kill: () => void
  /** Asks it to stop, and ends it when it does not. */
  stop: () => Promise<void>
}

/** Keeps one process alive: starts it, starts it again when it ends, with growing pauses. */
export function supervise({
  name,
  start,
  log,
  niceness = 0,
  heard = {},
  onState = () => {},
  stopMs = STOP_MS,
  firstPauseMs = FIRST_PAUSE_MS,
}: Options): Supervised {
  let state: ProcessState = 'starting'
  let pauseMs = firstPauseMs
  let restart: NodeJS.Timeout | undefined
  let settleStart: (isReady: boolean) => void = () => {}
  const started = new Promise<boolean>((resolve) => {
    settleStart = resolve
  })
  let restarts = 0
  let current = begin()

  function setState(next: ProcessState): void {
    if (state === 'stopped' || state === next) return
    state = next
    onState(next)
  }

  function begin(): { child: ChildProcess; channel: Channel } {
    const child = start()
    // At once, because threads take it from the one that starts them. Without a number it did not start.
    if (child.pid !== undefined) setPriority(child.pid, Math.min(getPriority() + niceness, 19))
    const startedAt = Date.now()
    log.info({ child: name, pid: child.pid }, 'process started')
    const channel = openChannel(child, {
      ...heard,
      ready() {
        setState('ready')
        settleStart(true)
      },
    })
    child.on('error', (err) => log.error({ err, child: name }, 'process failed'))
    child.once('exit', (code, signal) => {
      if (state === 'stopped') return
      settleStart(false)
      setState('restarting')
      if (Date.now() - startedAt > STABLE_MS) pauseMs = firstPauseMs
      log.warn({ child: name, code, signal, pauseMs }, 'process ended, starting it again')
      restart = setTimeout(() => {
        restarts += 1
        current = begin()
      }, pauseMs)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    })
    return { child, channel }
  }

  return {
    name,
    state: () => state,
    started,
    tell: (...message) => current.channel.tell(...message),
    ask: (...question) => current.channel.ask(...question),
    setSilent(isSilent) {
      if (state === (isSilent ? 'ready' : 'silent')) setState(isSilent ? 'silent' : 'ready')
    },
    pid: () => (state === 'restarting' ? null : (current.child.pid ?? null)),
    restarts: () => restarts,
    kill: () => current.child.kill('SIGKILL'),
    async stop() {
      const isBusy = state === 'ready'
      setState('stopped')
      clearTimeout(restart)
      const { child, channel } = current
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
      const ended = once(child, 'exit')
      const overdue = setTimeout(() => child.kill('SIGKILL'), stopMs)
      // One that is not ready yet has nothing to finish, and does not listen; one that is silent hears nothing.
      if (isBusy) void channel.tell('stop')
      else child.kill('SIGKILL')
      await ended
      clearTimeout(overdue)
    },
  }
}
