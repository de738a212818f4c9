import 'server-only'
import { availableParallelism } from 'node:os'
import type { TrainingSet } from '@/lib/engine/training-set'
import type { TrainingJob } from '@/lib/training/training-job'
import { bytesOf, loadOfSet, threadsWithin } from './memory'
import { createWorkerPool, type WorkerPool } from './worker-pool'

/** Megabytes, also on a machine that has hardly any. */
const LEAST_HEAP = 512

/** What a training that was larger leaves in its threads is given back at once, with them. */
const MOST_KEPT_BYTES = 2 ** 29

/** Threads for a training on all cores, or on as many as memory allows; throws in words when it does not allow one. */
export function openPool(
  {
    workerFile,
    memoryBytes,
    signal,
    keptThreads,
  }: Pick<TrainingJob, 'workerFile' | 'memoryBytes' | 'signal' | 'keptThreads'>,
  set: TrainingSet,
): WorkerPool {
  const load = loadOfSet(set)
  const threads = threadsWithin(load, Math.min(availableParallelism(), load.folds), memoryBytes)
  const heapMegabytes = Math.max(LEAST_HEAP, Math.floor(memoryBytes / threads / 2 ** 20))
  const isSmall = bytesOf(load, threads) <= MOST_KEPT_BYTES
  const kept = isSmall ? keptThreads : undefined
  return createWorkerPool({ workerFile, threads, heapMegabytes, signal, kept })
}
