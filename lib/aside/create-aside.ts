import 'server-only'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError, invalidField } from '@/lib/errors'
import type { AsideMessage, AsideReady, AsideStart, AsideTask } from './messages'
import type { TaskName, Tasks } from './tasks'
import { openThreadClock } from './thread-clock'

/** Does what takes long in a thread, so that the listening one goes on answering. */
export type Aside = {
  [Name in TaskName]: (task: Tasks[Name]['task']) => Promise<Tasks[Name]['result']>
} & { close: () => Promise<void> }

type Limits = { limitMs: number; most: number }

/** More computing than anything meant well takes; and so many wait at most, that nobody waits for minutes. */
const LIMITS: Limits = { limitMs: 5_000, most: 50 }
/** Nobody waits for what is read before the first draft. */
const DRAFT_LIMITS = 3
/** How often it is looked how long a task has computed, in a limit. */
const LOOKS = 20
/** A task that waits, for a processor that others have or for the disk, may take so many limits. */
const WAITING_LIMITS = 12

/**
 * One thread for expressions, which anybody may type, one for drafts, which come with every tag, and one for all else, so that
 * the former delay only each other.
 */
export function createAside(file: string, address: string, limits: Limits = LIMITS): Aside {
  const expressions = createThread(file, address, limits)
  const others = createThread(file, address, limits)
  const patient = { ...limits, limitMs: DRAFT_LIMITS * limits.limitMs }
  const drafts = createThread(file, address, patient, true)
  // The thread answers each name with what `doTask` makes of it.
  return {
    features: (task) => expressions.ask({ name: 'features', task }, SLOW_EXPRESSIONS) as never,
    explain: (task) => others.ask({ name: 'explain', task }, SLOW_TEXT) as never,
    keywords: (task) => others.ask({ name: 'keywords', task }, SLOW_KEYWORDS) as never,
    answer: (task) => others.ask({ name: 'answer', task }, SLOW_ANSWER) as never,
    countWords: (task) => others.ask({ name: 'countWords', task }, SLOW_ANSWER) as never,
    reading: (task) => others.ask({ name: 'reading', task }, SLOW_TEXT) as never,
    inspect: (task) => others.ask({ name: 'inspect', task }, SLOW_FILE) as never,
    module: (task) => others.ask({ name: 'module', task }, SLOW_MODULE) as never,
    draft: (task) => drafts.ask({ name: 'draft', task }, SLOW_DRAFT) as never,
    suggest: (task) => drafts.ask({ name: 'suggest', task }, SLOW_DRAFT) as never,
    async close() {
      await Promise.all([expressions.close(), drafts.close(), others.close()])
    },
  }
}

const SLOW_EXPRESSIONS = {
  path: 'settings.regular_expressions',
  message:
    'regular_expressions take longer than 5 s on the texts of this model. Make them simpler, or use fewer.',
}
const SLOW_TEXT = {
  path: 'text',
  message: 'text takes longer than 5 s to be read. Send a shorter one.',
}

const SLOW_KEYWORDS = {
  path: 'tag',
  message: 'tag has keywords that take longer than 5 s to be found. Train with fewer features.',
}

const SLOW_ANSWER = {
  path: 'data',
  message: 'data has a text that takes longer than 5 s to be read. Send a shorter one.',
}

const SLOW_FILE = {
  path: 'file',
  message: 'file takes longer than 5 s to be looked at. Send it again, or split it.',
}

const SLOW_MODULE = {
  path: 'file',
  message:
    'file takes longer than 5 s to be looked at. Train with fewer features, or on a faster machine.',
}

const SLOW_DRAFT = {
  path: 'draft',
  message: 'draft takes longer than 15 s to be learnt. Leave it out.',
}

type Slow = { path: string; message: string }

type Running = { worker: Worker; name: string | null }

function createThread(file: string, address: string, { limitMs, most }: Limits, givesWay = false) {
  let newest: Worker | undefined
  /** The newest, once it can take tasks. */
  let running: Running | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  async function start(): Promise<Running | null> {
    const worker = new Worker(file, {
      workerData: { address, givesWay } satisfies AsideStart,
    })
    worker.unref()
    newest = worker
    worker.on('exit', () => {
      if (newest === worker) running = undefined
    })
    const ready: AsideReady | null = await messageOf(worker)
    if (ready) running = { worker, name: ready.thread }
    return running ?? null
  }

  /** Null when the thread ended before it answered. */
  async function answerTo(asked: AsideTask): Promise<AsideMessage | null> {
    const thread = running ?? (await start())
    if (!thread) return null
    const { worker, name } = thread
    const stopWatching = endWhenSlow(worker, name, limitMs)
    try {
      worker.postMessage(asked)
      return await messageOf(worker)
    } finally {
      stopWatching()
    }
  }

  async function run(asked: AsideTask, slow: Slow): Promise<unknown> {
    const answer = await answerTo(asked)
    if (answer) return resultOf(answer)
    throw invalidField(slow.path, slow.message, null)
  }

  return {
    async ask(asked: AsideTask, slow: Slow): Promise<unknown> {
      if (waiting >= most) {
        const message = `${most} requests wait for the same already. Try again in a moment.`
        throw new AppError('CONCURRENCY_RATE_LIMIT', message)
      }
      waiting += 1
      const result = last.then(() => run(asked, slow))
      last = result.catch(() => undefined)
      try {
        return await result
      } finally {
        waiting -= 1
      }
    },
    async close() {
      await newest?.terminate()
    },
  }
}

/** The next message of a thread, null when it ends before. An error of the thread itself is thrown. */
async function messageOf<Message>(worker: Worker): Promise<Message | null> {
  const done = new AbortController()
  const { signal } = done
  try {
    const said = once(worker, 'message', { signal }).then(([message]) => message)
    const ended = once(worker, 'exit', { signal }).then(() => null)
    return await Promise.race([said, ended])
  } finally {
    done.abort()
  }
}

/** Ends a thread that computes longer than it may. A busy machine makes nothing too slow. */
function endWhenSlow(worker: Worker, name: string | null, limitMs: number): () => void {
  const clock = openThreadClock(name, () => performance.now())
  const begun = performance.now()
  const before = clock.computedMs()
  const timer = setInterval(() => {
    const hasWaited = performance.now() - begun > limitMs * WAITING_LIMITS
    if (!hasWaited && clock.computedMs() - before <= limitMs) return
    clearInterval(timer)
    void worker.terminate()
  }, limitMs / LOOKS)
  return () => {
    clearInterval(timer)
    clock.close()
  }
}

function resultOf(message: AsideMessage): unknown {
  if (message.type === 'done') return message.result
  if (message.type === 'failed') throw Object.assign(Object(message.error), message.about)
  const { code, message: sentence, fields } = message
  throw new AppError(code, sentence, fields && { fields })
}
