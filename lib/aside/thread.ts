import { parentPort, workerData } from 'node:worker_threads'
import { isAppError } from '@/lib/errors'
import type { AsideMessage, AsideReady, AsideTask } from './messages'
import { doTask } from './tasks'
import { threadName } from './thread-clock'

/** The program of a thread beside the listening one: does a task, answers, and waits for the next. */
const { address }: { address: string } = workerData

parentPort?.on('message', async (asked: AsideTask) => {
  parentPort?.postMessage(await outcome(asked))
})
parentPort?.postMessage({ thread: threadName() } satisfies AsideReady)

async function outcome(asked: AsideTask): Promise<AsideMessage> {
  try {
    return { type: 'done', result: await run(asked) }
  } catch (error) {
    if (!isAppError(error)) {
      const told = whatFailed(error)
      return { type: 'failed', error: told, about: aboutOf(told) }
    }
    const { code, message, fields } = error
    return { type: 'refused', code, message, fields }
  }
}

/** What is behind an error, where that has more to tell: causes lose it as well. */
function whatFailed(error: unknown): unknown {
  if (!(error instanceof Error) || 'code' in error || 'reason' in error) return error
  return error.cause === undefined ? error : whatFailed(error.cause)
}

type Known = NodeJS.ErrnoException & { reason?: string; severity?: string }

/** What an error is called, and what Node and PostgreSQL add to it, does not come along with it. */
function aboutOf(error: unknown): object {
  if (!(error instanceof Error)) return {}
  const { name, code, path, syscall, reason, severity }: Known = error
  return { name, code, path, syscall, reason, severity }
}

function run(asked: AsideTask): unknown {
  switch (asked.name) {
    case 'features':
      return doTask.features(asked.task, address)
    case 'explain':
      return doTask.explain(asked.task, address)
    case 'answer':
      return doTask.answer(asked.task, address)
    case 'countWords':
      return doTask.countWords(asked.task, address)
    case 'reading':
      return doTask.reading(asked.task, address)
    case 'inspect':
      return doTask.inspect(asked.task, address)
    case 'module':
      return doTask.module(asked.task, address)
  }
}
