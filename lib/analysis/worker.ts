import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '@/db/connection/database'
import { isAppError } from '@/lib/errors'
import type { Ask, Said } from './ask'
import { findOut } from './find-out'

/** The program of an analysis thread: it reads the database by itself, answers and ends. */
const { dataFolder, modelId, kind, key }: Ask = workerData
const say = (said: Said) => parentPort?.postMessage(said)

const db = openReader(dataFolder)
try {
  const progress = (percent: number) => say({ type: 'progress', percent: Math.round(percent) })
  const result = await findOut(kind, { db, modelId, key, progress })
  say({ type: 'found', result })
} catch (error) {
  if (!isAppError(error)) throw error
  say({ type: 'refused', detail: error.message })
} finally {
  db.$client.close()
}
