import 'server-only'
import type { Database } from '@/db/connection/database'
import { isBulkWritingFor } from '@/db/models/bulk-writing'
import type { ModelRow } from '@/db/models/models'
import { findRun, type RunRow } from '@/db/training/runs'
import type { VersionRow } from '@/db/versions/versions'
import type { Actor } from '@/lib/contracts/actor'
import { wholePercent } from '@/lib/format/percent'
import { askAgain, type Patience } from '@/lib/services/ask-again'
import { requireSandbox } from '@/lib/services/versions/require-version'
import { nameOfRun, nothingDeployed, trainingFailed } from './nothing-deployed'
import { isOpen, runToWaitFor, trainsByItself } from './run-to-wait-for'

/** Proxies commonly give up after 60 s. */
const DEPLOY_WAIT_MS = 50_000

/**
 * The version that a deploy without a number means: the sandbox version, once the training that was asked for has made
 * it, and once what the caller has changed is part of it. Throws MODEL_STATE_ERROR in words, and never answers an older
 * one, when that training fails, is cancelled, or takes longer than the patience.
 */
export async function wantedVersion(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { mostMs = DEPLOY_WAIT_MS, signal }: Patience,
): Promise<VersionRow> {
  const start = performance.now()
  const patience = () => ({ mostMs: mostMs - (performance.now() - start), signal })
  if (await trainsByItself(db, model)) await writtenBy(db, actor, model, patience())
  for (;;) {
    const run = await runToWaitFor(db, actor, model)
    if (!run) return requireSandbox(db, model)
    refuseEnd(await ended(db, run, patience()))
  }
}

/** What the caller has begun to write is on its way into the data. */
async function writtenBy(
  db: Database,
  actor: Actor,
  model: ModelRow,
  patience: Patience,
): Promise<void> {
  const isWritten = await askAgain(
    async () => ((await isBulkWritingFor(db.read, model.id, actor)) ? undefined : true),
    patience,
  )
  if (isWritten) return
  throw nothingDeployed('what you have sent is still being written. Ask again in a moment.')
}

/** The run once it has made its version or ended without one. */
async function ended(db: Database, { id }: RunRow, patience: Patience): Promise<RunRow> {
  const found = await askAgain(async () => {
    const run = await reread(db, id)
    return (await isOpen(db, run)) ? undefined : run
  }, patience)
  if (found) return found
  const run = await reread(db, id)
  const done =
    run.state === 'queued'
      ? 'has not begun yet'
      : `is ${wholePercent(run.progress?.share ?? 0)} done`
  throw nothingDeployed(`${nameOfRun(run)} ${done}. Ask again in a moment.`)
}

async function reread(db: Database, id: number): Promise<RunRow> {
  const run = await findRun(db.read, id)
  if (!run) throw nothingDeployed('the model was deleted.')
  return run
}

/** An automatic training that was cancelled has made room for one that was asked for. */
function refuseEnd(run: RunRow): void {
  if (run.state === 'failed') throw trainingFailed(run)
  if (run.state !== 'cancelled' || run.automatic) return
  throw nothingDeployed(`${nameOfRun(run)} was cancelled.`)
}
