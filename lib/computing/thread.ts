import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '@/db/connection/open'
import { isAppError } from '@/lib/errors'
import { computations } from './computations'
import type { ThreadMessage, ThreadTask } from './messages'

/** The program of a thread that computes an answer: it reads the database by itself, tells and ends. */
const { database, modelId, kind, key }: ThreadTask = workerData
const tell = (message: ThreadMessage) => parentPort?.postMessage(message)

const reader = await openReader(database)
try {
  const progress = (percent: number) => tell({ type: 'progress', percent: Math.round(percent) })
  const result = await computations[kind].run(key, { db: reader.read, modelId, progress })
  tell({ type: 'found', result })
} catch (error) {
  if (!isAppError(error)) throw error
  tell({ type: 'refused', detail: error.message })
} finally {
  await reader.close()
}
