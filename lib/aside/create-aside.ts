import 'server-only'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError, invalidField } from '@/lib/errors'
import type { AsideMessage, AsideTask } from './messages'
import type { TaskName, Tasks } from './tasks'

/** Does what takes long in a thread, so that the listening one goes on answering. */
export type Aside = {
  [Name in TaskName]: (task: Tasks[Name]['task']) => Promise<Tasks[Name]['result']>
} & { close: () => Promise<void> }

type Limits = { limitMs: number; most: number }

/** Far longer than anything meant well takes; and so many wait at most, that nobody waits for minutes. */
const LIMITS: Limits = { limitMs: 5_000, most: 50 }

/** One thread for expressions, which anybody may type, and one for all else, so that the former delay only each other. */
export function createAside(file: string, address: string, limits: Limits = LIMITS): Aside {
  const expressions = createThread(file, address, limits)
  const others = createThread(file, address, limits)
  // The thread answers each name with what `doTask` makes of it.
  return {
    features: (task) => expressions.ask({ name: 'features', task }, SLOW_EXPRESSIONS) as never,
    explain: (task) => others.ask({ name: 'explain', task }, SLOW_TEXT) as never,
    language: (task) => others.ask({ name: 'language', task }, SLOW_TEXT) as never,
    inspect: (task) => others.ask({ name: 'inspect', task }, SLOW_FILE) as never,
    async close() {
      await Promise.all([expressions.close(), others.close()])
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

const SLOW_FILE = {
  path: 'file',
  message: 'file takes longer than 5 s to be looked at. Send it again, or split it.',
}

type Slow = { path: string; message: string }

function createThread(file: string, address: string, { limitMs, most }: Limits) {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  function start(): Worker {
    const started = new Worker(file, { workerData: { address } })
    started.unref()
    started.on('exit', () => {
      if (worker === started) worker = undefined
    })
    worker = started
    return started
  }

  /** Null when the thread ended before it answered. */
  async function answerTo(asked: AsideTask): Promise<AsideMessage | null> {
    const thread = worker ?? start()
    const done = new AbortController()
    const timer = setTimeout(() => void thread.terminate(), limitMs)
    try {
      const { signal } = done
      // An error of the thread itself rejects both.
      const answered = once(thread, 'message', { signal }).then(([message]) => message)
      const ended = once(thread, 'exit', { signal }).then(() => null)
      thread.postMessage(asked)
      return await Promise.race([answered, ended])
    } finally {
      clearTimeout(timer)
      done.abort()
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
      await worker?.terminate()
    },
  }
}

function resultOf(message: AsideMessage): unknown {
  if (message.type === 'done') return message.result
  if (message.type === 'failed') throw Object.assign(Object(message.error), message.about)
  const { code, message: sentence, fields } = message
  throw new AppError(code, sentence, fields && { fields })
}
