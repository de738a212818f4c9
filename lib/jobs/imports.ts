import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { type ImportRow, takeImport, updateHeldImport } from '@/db/imports/imports'
import { countImport } from '@/lib/imports/count-import'
import { runImport } from '@/lib/imports/run-import'
import { Interrupted } from '@/lib/training/interrupted'
import { hold } from './hold'
import { type JobContext, type JobKind, staleBefore } from './job-kind'

/** An import whose runner died this often is what it died of. */
const ATTEMPTS = 3

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
  if (row.attempts > ATTEMPTS) return giveUp(context, row)
  const { db, runner } = context
  const perform = row.state === 'counting' ? countImport : runImport
  try {
    await hold(
      stop,
      () => beat(context, row),
      (signal) => perform(db, row, runner, signal),
    )
  } catch (error) {
    if (error instanceof Interrupted) await letGo(context, row)
    else await failUnexpectedly(context, row, error)
  }
}

/**
 * The next runner, or nobody when it was cancelled, goes on from what is written. A runner that stops in an orderly way
 * was not stopped by the import, so that attempt does not count.
 */
async function letGo({ db, runner }: JobContext, row: ImportRow): Promise<void> {
  await db.write((tx) => updateHeldImport(tx, row.id, runner, { attempts: row.attempts - 1 }))
}

/** An import that was edited or cancelled is not held by this runner any more. */
async function beat({ db, runner }: JobContext, row: ImportRow) {
  const held = await db.write((tx) =>
    updateHeldImport(tx, row.id, runner, { heartbeatAt: new Date() }),
  )
  return held ? null : 'lost'
}

const GIVEN_UP = `The import was interrupted ${ATTEMPTS} times, probably because memory ran out. Split the file, or look for a very long line in it.`

async function giveUp(context: JobContext, row: ImportRow): Promise<void> {
  await fail(context, row, GIVEN_UP)
  await rm(row.path, { force: true })
}

async function failUnexpectedly(context: JobContext, row: ImportRow, err: unknown): Promise<void> {
  const id = randomUUID()
  context.log.error({ err, id, import: row.id }, 'an import failed')
  const error = `The import stopped because something went wrong. The log says more under ${id}.`
  await fail(context, row, error)
}

async function fail({ db, runner }: JobContext, row: ImportRow, error: string): Promise<void> {
  const finishedAt = new Date()
  const outcome = { state: 'failed', error, finishedAt, runner: null } as const
  await db.write((tx) => updateHeldImport(tx, row.id, runner, outcome))
}
