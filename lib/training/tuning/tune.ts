import 'server-only'
import { Interrupted } from '@/db/leases/interrupted'
import { findModelById } from '@/db/models/models'
import { tuningLease } from '@/db/training/tunings'
import type { TuningProgress } from '@/lib/contracts/tuning'
import { finishTuning } from '@/lib/services/tunings/finish-tuning'
import type { Progress } from '@/lib/training/create-progress'
import { requireContent } from '@/lib/training/learn/empty-texts'
import { openPool } from '@/lib/training/learn/open-pool'
import { buildCorpus } from '@/lib/training/read/build-corpus'
import { readSnapshot, type Snapshot } from '@/lib/training/read/read-snapshot'
import { keyOfReading } from '@/lib/training/read/texts-to-read'
import { type Budget, startBudget, TimeOver } from './budget'
import type { Chosen } from './choose'
import { createCorpora } from './corpora'
import { createLaboratory } from './laboratory'
import { recallTried } from './recall-tried'
import { saveTried } from './save-tried'
import { search } from './search'
import type { Tried } from './trial'
import type { TuningJob } from './tuning-job'

/** The progress of a search is that of its time. */
const quiet: Progress = { at: () => {} }

type Found = { tried: number; dropped: number; chosen: Chosen | null }

/**
 * A search for better settings within a time, from revision to changed settings. One that was interrupted goes on where
 * it was: with its revision, with what it had found out, and with the time that was left.
 */
export async function tune(job: TuningJob): Promise<void> {
  const { tuning } = job
  const budget = startBudget(tuning.budgetSeconds, tuning.progress?.share ?? 0, job.signal)
  const found: Found = { tried: 0, dropped: 0, chosen: null }
  job.tell(() => progressOf(found, budget))
  try {
    await searchWithin(job, budget, found)
  } catch (error) {
    if (!(error instanceof TimeOver)) throw error
  } finally {
    budget.close()
  }
  const progress = { ...progressOf(found, budget), share: 1, seconds_left: 0 }
  const won = found.chosen && {
    number: found.chosen.tried.number,
    settings: found.chosen.tried.settings,
  }
  await finishTuning(job.db, { tuning, runner: job.runner, won, progress })
}

async function searchWithin(job: TuningJob, budget: Budget, found: Found): Promise<void> {
  const { db, tuning, workerFile } = job
  const { signal } = budget
  // A training may be going on beside it.
  const memoryBytes = job.memoryBytes / 2
  const reading = { db, run: tuning, signal, memoryBytes }
  const snapshot = await readSnapshot(reading, await readRevision(job), quiet)
  const corpora = createCorpora(
    (settings) => buildCorpus(reading, { ...snapshot, settings }, quiet),
    (settings) => keyOfReading({ ...snapshot, settings }),
    // as much again is counted in them
    memoryBytes / 8,
  )
  const { settings } = snapshot
  const data = dataOf(snapshot)
  const corpus = await corpora.of(settings)
  requireContent(corpus, data.folds.length, settings)
  const pool = openPool({ workerFile, memoryBytes, signal }, { ...data, settings, corpus })
  const recall = await recallTried(job, snapshot)
  const count = ({ state }: Tried) => {
    found.tried += 1
    if (state === 'dropped') found.dropped += 1
  }
  let saving: Promise<void> = Promise.resolve()
  const laboratory = createLaboratory({
    pool,
    corpora,
    data,
    async recall(trial) {
      const recalled = await recall(trial)
      if (recalled) count(recalled)
      return recalled
    },
    onTried(tried, durationMs) {
      saving = saving.then(() => saveTried(job, snapshot, tried, durationMs))
      return saving.then(() => count(tried))
    },
    onChosen(chosen) {
      found.chosen = chosen
    },
  })
  try {
    await search(laboratory, settings)
  } finally {
    await pool.close()
    // What was being written when the time was over is written to its end.
    await saving
  }
}

function dataOf({ tags, tagRows, folds, groups, strategy }: Snapshot) {
  return { tags: tagRows, tagCount: tags.length, folds, groups, strategy }
}

/** A search that was taken up again keeps its revision: nothing about the past is overwritten. */
async function readRevision({ db, tuning, runner }: TuningJob): Promise<number> {
  return db.write(async (tx) => {
    const model = await findModelById(tx, tuning.modelId)
    const revision = tuning.revision ?? model?.revision
    if (revision === undefined) throw new Interrupted('lost')
    await tuningLease.keep(tx, tuning.id, runner, { revision })
    return revision
  })
}

function progressOf({ tried, dropped, chosen }: Found, budget: Budget): TuningProgress {
  return {
    tried,
    dropped,
    best: chosen && {
      number: chosen.tried.number,
      macro_f1: chosen.tried.measured.macroF1,
      accuracy: chosen.tried.measured.accuracy,
      gain: chosen.gain,
    },
    share: budget.share(),
    seconds_left: budget.secondsLeft(),
    outcome: null,
  }
}
