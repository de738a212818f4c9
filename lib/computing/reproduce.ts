import 'server-only'
import type { Reproduction } from '@/lib/contracts/reproduction'
import { ENGINE_VERSION } from '@/lib/engine/version'
import type { ReproductionInput } from '@/lib/questions/reproduction'
import { learnSnapshot } from '@/lib/training/learn/learn-snapshot'
import { readSnapshot } from '@/lib/training/read/read-snapshot'
import type { Asked } from './computation'
import { jobWithoutRun } from './job-without-run'
import { versionAt } from './version-at'

/** Where the folds stand in the whole, in percent. */
const FOLDS = { from: 10, to: 95 }

/** Trains a version again, from its own revision, and compares the hashes. Nothing is kept of it. */
export async function reproduce({
  db,
  modelId,
  input,
  progress,
}: Asked<ReproductionInput>): Promise<Reproduction> {
  const version = await versionAt(db, modelId, input.version)
  const job = jobWithoutRun(db, modelId)
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
