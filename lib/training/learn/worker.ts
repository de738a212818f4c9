import { parentPort } from 'node:worker_threads'
import type { TrainingSet } from '@/lib/engine/training-set'
import { performTask, type Task } from './perform-task'
import { transferableBuffers } from './transferable-buffers'

/** The program of a worker thread. What it throws ends it, and fails the training with that error. */
parentPort?.on('message', ({ set, ...task }: Task & { set: TrainingSet }) => {
  const answer = performTask(set, task)
  parentPort?.postMessage(answer, transferableBuffers(answer))
})
