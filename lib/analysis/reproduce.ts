import 'server-only'
import { fileURLToPath } from 'node:url'
import { findVersion } from '@/db/versions/versions'
import type { Reproduction } from '@/lib/contracts/reproduction'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { readEnv } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { learnSnapshot } from '@/lib/training/learn/learn-snapshot'
import { readSnapshot } from '@/lib/training/read/read-snapshot'
import type { Question } from './question'

/** Where the folds stand in the whole, in percent. */
const FOLDS = { from: 10, to: 95 }

/** Trains a version again, from its own revision, and compares the hashes; `key` begins with its number. Nothing is kept of it. */
export async function reproduce({ db, modelId, key, progress }: Question): Promise<Reproduction> {
  const number = Number.parseInt(key, 10)
  const version = await findVersion(db, modelId, number)
  if (!version) throw new AppError('NOT_FOUND', `This model has no version ${number}.`)
  const job = {
    db: { read: db },
    run: { modelId },
    signal: new AbortController().signal,
    workerFile: fileURLToPath(new URL('./worker.js', import.meta.url)),
    memoryBytes: readEnv().trainingMemory,
  }
  const at = (phase: string, done: number, all: number) => {
    if (phase === 'folds') progress(FOLDS.from + ((FOLDS.to - FOLDS.from) * done) / all)
  }
  const snapshot = await readSnapshot(job, version.revision, { at })
  const { modelHash, dataHash } = await learnSnapshot(job, snapshot, { at })
  return {
    version: version.number,
    same: modelHash === version.modelHash,
    same_data: dataHash === version.dataHash,
    model_hash: modelHash,
    engine_then: version.engineVersion,
    engine_now: ENGINE_VERSION,
    computed: new Date().toISOString(),
  }
}
