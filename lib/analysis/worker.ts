import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '@/db/connection/open'
import { isAppError } from '@/lib/errors'
import type { Ask, Said } from './ask'
import { findOut } from './find-out'

/** The program of an analysis thread: it reads the database by itself, answers and ends. */
const { database, modelId, kind, key }: Ask = workerData
const say = (said: Said) => parentPort?.postMessage(said)

const reader = await openReader(database)
try {
  const progress = (percent: number) => say({ type: 'progress', percent: Math.round(percent) })
  const result = await findOut(kind, { db: reader.read, modelId, key, progress })
  say({ type: 'found', result })
} catch (error) {
  if (!isAppError(error)) throw error
  say({ type: 'refused', detail: error.message })
} finally {
  await reader.close()
}
