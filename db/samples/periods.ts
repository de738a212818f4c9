import type { Connection } from '@/db/connection/database'
import { statement } from '@/db/connection/statement'
import type { Origin } from './annotations'

/** What one revision did to one of the period tables; the undo of a change reads it. */
export async function samplesAddedIn(db: Connection, modelId: number, revision: number) {
  return statement(
    db,
    `SELECT sample_id FROM sample_periods
     WHERE model_id = ? AND added_rev = ? AND removed_rev IS NULL`,
  )
    .pluck()
    .all(modelId, revision) as number[]
}

/** Samples that this revision removed and that are not back since. */
export async function samplesRemovedIn(db: Connection, modelId: number, revision: number) {
  return statement(
    db,
    `SELECT p.sample_id FROM sample_periods p WHERE p.model_id = ? AND p.removed_rev = ?
     AND NOT EXISTS (SELECT 1 FROM live_samples l WHERE l.sample_id = p.sample_id)`,
  )
    .pluck()
    .all(modelId, revision) as number[]
}

export type TagPeriod = { id: number; name: string }

/** Tags that got their name by this revision, and have it now. */
export async function tagsAddedIn(db: Connection, modelId: number, revision: number) {
  return statement(
    db,
    `SELECT p.tag_id AS id, p.name AS name FROM tag_periods p
     JOIN tag_periods n ON n.tag_id = p.tag_id AND n.removed_rev IS NULL AND n.name = p.name
     WHERE p.model_id = ? AND p.added_rev = ?`,
  ).all(modelId, revision) as TagPeriod[]
}

export async function tagsRemovedIn(db: Connection, modelId: number, revision: number) {
  return statement(
    db,
    'SELECT tag_id AS id, name FROM tag_periods WHERE model_id = ? AND removed_rev = ?',
  ).all(modelId, revision) as TagPeriod[]
}

export type AnnotationPeriod = { sampleId: number; tagId: number } & Origin

const ANNOTATION = `a.sample_id AS sampleId, a.tag_id AS tagId, a.origin AS origin,
  a.chosen_by AS chosenBy, a.seen_version AS seenVersion`

/** Annotations made by this revision, of samples whose tags nobody changed afterwards. */
export async function annotationsAddedIn(db: Connection, modelId: number, revision: number) {
  return statement(
    db,
    `SELECT ${ANNOTATION} FROM annotations a
     WHERE a.model_id = ? AND a.added_rev = ? AND a.removed_rev IS NULL AND ${UNTOUCHED_SINCE}`,
  ).all(modelId, revision, revision, revision) as AnnotationPeriod[]
}

/** Annotations ended by this revision, of samples whose tags nobody changed afterwards. */
export async function annotationsRemovedIn(db: Connection, modelId: number, revision: number) {
  return statement(
    db,
    `SELECT ${ANNOTATION} FROM annotations a
     WHERE a.model_id = ? AND a.removed_rev = ? AND ${UNTOUCHED_SINCE}`,
  ).all(modelId, revision, revision, revision) as AnnotationPeriod[]
}

const UNTOUCHED_SINCE = `NOT EXISTS (
  SELECT 1 FROM annotations later WHERE later.sample_id = a.sample_id
  AND (later.added_rev > ? OR later.removed_rev > ?))`

/** Texts that this revision pinned, and that are pinned since. */
export async function promisesAddedIn(db: Connection, modelId: number, revision: number) {
  return statement(
    db,
    `SELECT sample_id FROM promise_periods
     WHERE model_id = ? AND added_rev = ? AND removed_rev IS NULL`,
  )
    .pluck()
    .all(modelId, revision) as number[]
}

/** Texts that this revision unpinned, and that are not pinned again since. */
export async function promisesRemovedIn(db: Connection, modelId: number, revision: number) {
  return statement(
    db,
    `SELECT p.sample_id FROM promise_periods p WHERE p.model_id = ? AND p.removed_rev = ?
     AND NOT EXISTS (SELECT 1 FROM promise_periods n
       WHERE n.sample_id = p.sample_id AND n.removed_rev IS NULL)`,
  )
    .pluck()
    .all(modelId, revision) as number[]
}
