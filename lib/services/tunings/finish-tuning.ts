import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { currentSettings, replaceSettings } from '@/db/models/settings'
import { settingsAsOf } from '@/db/training/training-data'
import { type TuningRow, tuningLease } from '@/db/training/tunings'
import { systemActor } from '@/lib/contracts/actor'
import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Settings } from '@/lib/contracts/settings'
import type { TuningProgress } from '@/lib/contracts/tuning'
import { changedNames } from '@/lib/facts/setting-words'
import { changeData } from '@/lib/services/changes/change-data'
import { ensureRun } from '@/lib/services/runs/queue-run'

type Ended = {
  tuning: TuningRow
  runner: string
  /** The best trial; null when not even the current settings were measured. */
  won: { number: number; settings: Settings } | null
  progress: TuningProgress
}

type Outcome = NonNullable<TuningProgress['outcome']>

/**
 * Ends a search in one transaction: the winner's settings become those of the sandbox and a training is queued, unless
 * the current settings won or somebody has changed them meanwhile. Throws `Interrupted`, and does nothing, when it was
 * cancelled or this runner does not hold it any more.
 */
export async function finishTuning(db: Database, ended: Ended): Promise<void> {
  const { tuning, runner, progress } = ended
  const actor = { ...systemActor, name: tuning.askedBy, userId: tuning.userId }
  const about = { modelId: tuning.modelId, actor, kind: 'settings' }
  await changeData(db, about, async (tx, revision, at) => {
    const held = await tuningLease.keep(tx, tuning.id, runner, { heartbeatAt: at })
    const { outcome, before, after } = await decide(tx, held, ended.won)
    const changes = outcome === 'applied' ? settingChanges(before, after) : []
    if (changes.length > 0) await replaceSettings(tx, tuning.modelId, revision, after)
    if (outcome === 'applied') {
      const { modelId, askedBy, id: tuningId } = tuning
      await ensureRun(tx, { modelId, askedBy, automatic: false, tuningId })
    }
    const done = {
      state: 'finished',
      finishedAt: at,
      progress: { ...progress, outcome },
    } as const
    await tuningLease.updateHeld(tx, tuning.id, runner, done)
    const summary = `Auto-tune: best of ${progress.tried}. Changed ${changedNames(changes)}.`
    return { count: changes.length, summary, result: undefined }
  })
}

async function decide(
  tx: Connection,
  { modelId, revision }: TuningRow,
  won: Ended['won'],
): Promise<{ outcome: Outcome; before: Settings; after: Settings }> {
  const before = await currentSettings(tx, modelId)
  const after = won?.settings ?? before
  if (!won) return { outcome: 'too_short', before, after }
  if (won.number === 1) return { outcome: 'current_best', before, after }
  const searched = await settingsAsOf(tx, modelId, revision ?? 0)
  const isChanged = settingChanges(searched, before).length > 0
  return { outcome: isChanged ? 'settings_changed' : 'applied', before, after }
}
