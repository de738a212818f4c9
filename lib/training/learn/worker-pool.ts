import 'server-only'
import type { Worker } from 'node:worker_threads'
import type { TrainingSet } from '@/lib/engine/training-set'
import { AppError } from '@/lib/errors'
import { type KeptThreads, startThread, type ThreadKind } from './kept-threads'
import type { AnswerTo, Ask, TaskName } from './perform-task'

export type WorkerPool = {
  /** Runs a task on the next thread that is free, the lowest `rank` first. The corpus of the set is in shared memory, so it is not copied. */
  run: <Name extends TaskName>(
    name: Name,
    set: TrainingSet,
    ask: Ask<Name>,
    rank?: number,
  ) => Promise<AnswerTo<Name>>
  close: () => Promise<void>
}

type Waiting = {
  rank: number
  message: { name: TaskName; set: TrainingSet; ask: unknown }
  resolve: (answer: never) => void
  reject: (reason: unknown) => void
}

type Options = ThreadKind & {
  threads: number
  /** Where threads come from, and go when they have nothing left to do; without it they begin and end with the pool. */
  kept?: KeptThreads | undefined
  signal: AbortSignal
}

/** Threads that train. */
export function createWorkerPool(options: Options): WorkerPool {
  const { threads, kept, signal } = options
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  const workers = Array.from({ length: threads }, startWorker)
  let failure: unknown

  function startWorker(): Worker {
    const worker = kept ? kept.take(options) : startThread(options)
    worker.on('message', (answer) => {
      busy.get(worker)?.resolve(answer as never)
      busy.delete(worker)
      idle.push(worker)
      dispatch()
    })
    worker.on('error', (error) => fail(explained(error)))
    worker.on('exit', () => fail(new Error('A worker thread ended by itself.')))
    idle.push(worker)
    return worker
  }

  function dispatch(): void {
    while (queue.length > 0 && idle.length > 0) {
      const worker = idle.pop()
      const next = queue.shift()
      if (!worker || !next) return
      busy.set(worker, next)
      worker.postMessage(next.message)
    }
  }

  /** One failure fails all that waits, and whatever is asked afterwards. */
  function fail(reason: unknown): void {
    if (failure !== undefined) return
    failure = reason
    for (const { reject } of [...busy.values(), ...queue.splice(0)]) reject(reason)
    busy.clear()
  }

  async function close(): Promise<void> {
    signal.removeEventListener('abort', onAbort)
    const unharmed = failure === undefined ? idle.splice(0) : []
    fail(new Error('The worker threads are closed.'))
    if (kept) for (const worker of unharmed) kept.keep(worker, options)
    const others = kept ? workers.filter((worker) => !unharmed.includes(worker)) : workers
    await Promise.all(others.map((worker) => worker.terminate()))
  }

  function onAbort(): void {
    fail(signal.reason)
    void close()
  }

  signal.addEventListener('abort', onAbort)
  if (signal.aborted) onAbort()
  return {
    run(name, set, ask, rank = 0) {
      if (failure !== undefined) return Promise.reject(failure)
      return new Promise((resolve, reject) => {
        const behind = queue.findIndex((waiting) => waiting.rank > rank)
        const place = behind === -1 ? queue.length : behind
        queue.splice(place, 0, { rank, message: { name, set, ask }, resolve, reject })
        dispatch()
      })
    },
    close,
  }
}

function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const isOutOfMemory =
    code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    (error instanceof RangeError && /allocation failed|could not allocate/.test(error.message))
  if (!isOutOfMemory) return error
  const detail =
    'Training needs more memory than this machine has. Take fewer features, or shorter word groups.'
  return new AppError('MODEL_LIMIT', detail, { cause: error })
}
