import { parentPort, workerData } from 'node:worker_threads'
import { isAppError } from '@/lib/errors'
import { giveWay } from './give-way'
import type { AsideMessage, AsideReady, AsideStart, AsideTask } from './messages'
import { doTask } from './tasks'
import { threadName } from './thread-clock'

/** The program of a thread beside the listening one: does a task, answers, and waits for the next. */
const { address, givesWay }: AsideStart = workerData
if (givesWay) giveWay(threadName())

parentPort?.on('message', async (asked: AsideTask) => {
  parentPort?.postMessage(await outcome(asked))
})
parentPort?.postMessage({ thread: threadName() } satisfies AsideReady)

async function outcome(asked: AsideTask): Promise<AsideMessage> {
  try {
    return { type: 'done', result: await run(asked) }
  } catch (error) {
    if (!isAppError(error)) return { type: 'failed', error, about: aboutOf(error) }
    const { code, message, fields } = error
    return { type: 'refused', code, message, fields }
  }
}

/** What Node adds to an error does not come along with it. */
function aboutOf(error: unknown): object {
  if (!(error instanceof Error)) return {}
  const { code, path, syscall }: NodeJS.ErrnoException = error
  return { code, path, syscall }
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
    case 'draft':
      return doTask.draft(asked.task, address)
    case 'suggest':
      return doTask.suggest(asked.task, address)
  }
}
