import 'server-only'
import { Worker } from 'node:worker_threads'

/** What makes a thread fit for a pool. */
export type ThreadKind = {
  /** Its program. */
  workerFile: string
  /** Most memory for its objects. Typed arrays lie outside of it. */
  heapMegabytes: number
}

/** Threads between two trainings: a thread compiles its code once, and the next training finds it compiled. */
export type KeptThreads = {
  /** A thread of this kind that was kept, otherwise a new one. */
  take: (kind: ThreadKind) => Worker
  /** Keeps a thread that has nothing to do, without the listeners it had. */
  keep: (worker: Worker, kind: ThreadKind) => void
  close: () => Promise<void>
}

export function startThread({ workerFile, heapMegabytes }: ThreadKind): Worker {
  return new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
}

/** Not all: a worker has listeners of its own, by which it hears at all. */
function removeListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

type Limits = {
  /** Threads that nobody takes end after so many milliseconds. */
  idleMs: number
  /** Of more threads than these, whatever they are fit for, those end that have waited longest. */
  most: number
}

/** Threads that are kept never keep the process alive. */
export function createKeptThreads({ idleMs, most }: Limits): KeptThreads {
  const kept = new Map<Worker, { kind: ThreadKind; timer: NodeJS.Timeout }>()

  function forget(worker: Worker): void {
    clearTimeout(kept.get(worker)?.timer)
    kept.delete(worker)
    removeListeners(worker)
  }

  async function end(worker: Worker): Promise<void> {
    forget(worker)
    await worker.terminate()
  }

  return {
    take(kind) {
      for (const [worker, { kind: own }] of kept) {
        if (own.workerFile !== kind.workerFile || own.heapMegabytes !== kind.heapMegabytes) continue
        forget(worker)
        worker.ref()
        return worker
      }
      return startThread(kind)
    },
    keep(worker, kind) {
      removeListeners(worker)
      worker.unref()
      const timer = setTimeout(() => void end(worker), idleMs)
      timer.unref()
      kept.set(worker, { kind, timer })
      // a thread that ends by itself meanwhile is simply not there any more
      worker.on('error', () => forget(worker))
      worker.on('exit', () => forget(worker))
      const [longest] = kept.keys()
      if (kept.size > most && longest) void end(longest)
    },
    async close() {
      await Promise.all([...kept.keys()].map(end))
    },
  }
}
