import { randomUUID } from 'node:crypto'
import { type ImportRow, takeImport, updateHeldImport } from '@/db/imports/imports'
import { countImport } from '@/lib/imports/count-import'
import { runImport } from '@/lib/imports/run-import'
import { Interrupted } from '@/lib/training/interrupted'
import { hold } from './hold'
import { type JobContext, type JobKind, staleBefore } from './job-kind'

/** Files on their way into a model: first counted, and imported once a person has said so. */
export const imports: JobKind = {
  name: 'imports',
  pauseMs: 250,
  async take(context) {
    const { db, runner } = context
    const row = await db.write((tx) => takeImport(tx, runner, new Date(), staleBefore(context)))
    return row && ((stop) => work(context, row, stop))
  },
}

async function work(context: JobContext, row: ImportRow, stop: AbortSignal): Promise<void> {
  const { db, runner } = context
  const perform = row.state === 'counting' ? countImport : runImport
  try {
    await hold(
      stop,
      () => beat(context, row),
      (signal) => perform(db, row, runner, signal),
    )
  } catch (error) {
    // The next runner, or nobody when it was cancelled, goes on from what is written.
    if (error instanceof Interrupted) return
    await fail(context, row, error)
  }
}

/** An import that was edited or cancelled is not held by this runner any more. */
async function beat({ db, runner }: JobContext, row: ImportRow) {
  const held = await db.write((tx) =>
    updateHeldImport(tx, row.id, runner, { heartbeatAt: new Date() }),
  )
  return held ? null : 'lost'
}

async function fail({ db, runner, log }: JobContext, row: ImportRow, err: unknown): Promise<void> {
  const id = randomUUID()
  log.error({ err, id, import: row.id }, 'an import failed')
  const error = `The import stopped because something went wrong. The log says more under ${id}.`
  const finishedAt = new Date()
  const outcome = { state: 'failed', error, finishedAt, runner: null } as const
  await db.write((tx) => updateHeldImport(tx, row.id, runner, outcome))
}
