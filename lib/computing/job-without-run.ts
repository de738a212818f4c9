import 'server-only'
import { fileURLToPath } from 'node:url'
import type { Connection } from '@/db/connection/database'
import { readEnv } from '@/lib/env'

/** What a training takes that is nobody's run: it reads, and nothing of it is kept. It ends with its thread. */
export function jobWithoutRun(db: Connection, modelId: number) {
  return {
    db: { read: db },
    run: { modelId },
    signal: new AbortController().signal,
    workerFile: fileURLToPath(new URL('./worker.js', import.meta.url)),
    memoryBytes: readEnv().trainingMemory,
  }
}
