import { setTimeout as pause } from 'node:timers/promises'
import { countErasureTexts } from '@/db/erasures/erasure-texts'
import { type ErasureRow, erasureLease } from '@/db/erasures/erasures'
import { endReaders } from '@/db/erasures/traces'
import { findModelById } from '@/db/models/models'
import { backupsSince } from '@/lib/services/erasures/backups-since'
import { collectTexts } from '@/lib/services/erasures/collect-texts'
import { eraseTexts } from '@/lib/services/erasures/erase-texts'
import { forgetAnswers } from '@/lib/services/erasures/forget-answers'
import { forgetFiles, sweepTraces } from '@/lib/services/erasures/forget-files'
import type { LeasedJob, LongWork } from './leased'

const PAUSE_MS = 100

/**
 * Erases texts for good: what may have read them ends, their ids are collected and copies beside the data go, then the
 * texts in small parts, and last what is left of them in files, answers, indices and the log. Each step can be begun anew,
 * so a lost runner is followed by one that goes on.
 */
export const erasing: LongWork<ErasureRow> = {
  name: 'erasing',
  pauseMs: 250,
  lease: erasureLease,
  subject: 'The erasure',
  advice: '. What was erased is gone; erase again what is left.',
  async work(job) {
    const { db, row, runner, signal } = job
    const model = await findModelById(db.read, row.modelId)
    if (!model) throw new Error(`Model ${row.modelId} is gone.`)
    await endWhatReads(job)
    const keep: Keep = async (tx, change) => {
      signal.throwIfAborted()
      await erasureLease.move(tx, row.id, runner, { heartbeatAt: new Date(), ...change })
    }
    const held = { ...row, counts: { ...row.counts } }
    if (row.choice) await collectTexts(db, model, held, row.choice, keep)
    const total = await countErasureTexts(db.read, row.id)
    await eraseTexts(db, model, { ...held, total }, keep)
    await forgetAnswers(db, model.id, signal)
    // Whoever has begun to export or to compute meanwhile may have seen some of them.
    await endWhatReads(job)
    // What is erased because it is old is in no file for long; nobody's import ends for it.
    if (row.actor.kind !== 'system') await forgetFiles(db, model.id)
    await sweepTraces(db, model.id, signal)
    const since = await backupsSince(db.folder, job.backupFolder, row.createdAt.getTime())
    const known = new Set(row.backups.map(({ name }) => name))
    const backups = [...since.filter(({ name }) => !known.has(name)), ...row.backups]
    return { state: 'finished', backups, error: null, finishedAt: new Date() }
  },
  /** What was looked for is kept by none that failed; the next one takes its texts along. */
  async discard({ db, runner }, row) {
    await db.write((tx) => erasureLease.updateHeld(tx, row.id, runner, { choice: null }))
  },
}

type Keep = Parameters<typeof collectTexts>[4]

async function endWhatReads(job: LeasedJob<ErasureRow>): Promise<void> {
  const { db, row, signal } = job
  for (let isBusy = true; isBusy; ) {
    const clock = { now: new Date(), staleBefore: job.among.staleBefore() }
    isBusy = await db.write((tx) => endReaders(tx, row.modelId, clock))
    if (isBusy) await pause(PAUSE_MS, undefined, { signal })
  }
}
