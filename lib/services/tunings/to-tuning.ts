import 'server-only'
import type { Database } from '@/db/connection/database'
import { type TrialRow, trialsOf, versionsOfTunings } from '@/db/training/trials'
import type { TuningRow } from '@/db/training/tunings'
import type { Trial, Tuning } from '@/lib/contracts/tuning'

/** Searches of one model as clients get them. */
export async function toTunings(
  db: Database,
  modelId: number,
  rows: readonly TuningRow[],
): Promise<Tuning[]> {
  const ids = rows.map(({ id }) => id)
  const versions = await versionsOfTunings(db.read, modelId, ids)
  const trials = await Promise.all(ids.map((id) => trialsOf(db.read, id)))
  return rows.map((row, place) => ({
    id: row.id,
    state: row.state,
    budget_seconds: row.budgetSeconds,
    revision: row.revision,
    asked_by: row.askedBy,
    created: row.createdAt.toISOString(),
    started: row.startedAt?.toISOString() ?? null,
    finished: row.finishedAt?.toISOString() ?? null,
    progress: row.progress,
    error: row.error,
    candidates: (trials[place] ?? []).toSorted(bestFirst).map(toTrial),
    version: versions.get(row.id) ?? null,
  }))
}

export async function oneTuning(db: Database, row: TuningRow): Promise<Tuning> {
  const [tuning] = await toTunings(db, row.modelId, [row])
  if (!tuning) throw new Error(`Search ${row.id} was not described.`)
  return tuning
}

/** Scores on some of the texts are not comparable with scores on all, so dropped ones come last. */
function bestFirst(one: TrialRow, other: TrialRow): number {
  return other.folds - one.folds || worth(other) - worth(one) || one.number - other.number
}

/** What a search looks for. */
function worth({ accuracy, macroF1 }: TrialRow): number {
  return accuracy + macroF1
}

function toTrial(row: TrialRow): Trial {
  return {
    number: row.number,
    state: row.state,
    settings: row.settings,
    accuracy: row.accuracy,
    macro_f1: row.macroF1,
    texts: row.texts,
    folds: row.folds,
    duration_ms: row.durationMs,
  }
}
