import 'server-only'
import type { VersionRow } from '@/db/versions/versions'
import type { Version } from '@/lib/contracts/version'

/** A version as clients get it. */
export function toVersion(row: VersionRow): Version {
  return {
    number: row.number,
    revision: row.revision,
    trained: row.readAt.toISOString(),
    created: row.createdAt.toISOString(),
    duration_ms: row.durationMs,
    asked_by: row.askedBy,
    automatic: row.automatic,
    engine_version: row.engineVersion,
    model_hash: row.modelHash,
    data_hash: row.dataHash,
    model_bytes: row.modelBytes,
    settings: row.settings,
    multi: row.multi,
    tags: row.tags,
    accuracy: row.accuracy,
    macro_f1: row.macroF1,
    texts: row.texts,
    intervals: row.intervals,
    warnings: row.warnings,
    tuning: row.tuningId === null ? null : { id: row.tuningId, tried: row.tuningTried },
    erased_texts: row.erasedTexts,
  }
}
