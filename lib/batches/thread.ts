import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '@/db/connection/open'
import { findVersion } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import { AppError, isAppError } from '@/lib/errors'
import { answerFile } from './answer-file'
import type { BatchMessage, BatchTask } from './messages'

/** The program of a thread that answers a batch: it reads its version from the database, tells how far it is, and ends. */
const { database, batch }: BatchTask = workerData
const tell = (message: BatchMessage) => parentPort?.postMessage(message)

async function version() {
  const reader = await openReader(database)
  try {
    const row = await findVersion(reader.read, batch.modelId, batch.versionNumber ?? 0)
    if (row) return await openVersion(reader.read, row)
    throw new AppError('NOT_FOUND', `This model has no version ${batch.versionNumber}.`)
  } finally {
    await reader.close()
  }
}

try {
  await answerFile(batch, await version(), (progress) => tell({ type: 'progress', progress }))
  tell({ type: 'done' })
} catch (error) {
  if (!isAppError(error)) throw error
  tell({ type: 'refused', detail: error.message })
}
