import type { Connection } from '@/db/connection/database'
import { all, column } from '@/db/connection/sql'
import type { Origin } from './annotations'
import type { NoTagPeriod } from './no-tag'

/** What one revision did to one of the period tables; the undo of a change reads it. */
export async function samplesAddedIn(db: Connection, modelId: number, revision: number) {
  return column<number>(
    db,
    `SELECT sample_id FROM sample_periods
     WHERE model_id = ? AND added_rev = ? AND removed_rev IS NULL`,
    modelId,
    revision,
  )
}

/** Samples that this revision removed and that are not back since. */
export async function samplesRemovedIn(db: Connection, modelId: number, revision: number) {
  return column<number>(
    db,
    `SELECT p.sample_id FROM sample_periods p WHERE p.model_id = ? AND p.removed_rev = ?
     AND NOT EXISTS (SELECT 1 FROM live_samples l WHERE l.sample_id = p.sample_id)`,
    modelId,
    revision,
  )
}

export type TagPeriod = { id: number; name: string }

/** Tags that got their name by this revision, and have it now. */
export async function tagsAddedIn(db: Connection, modelId: number, revision: number) {
  return all<TagPeriod>(
    db,
    `SELECT p.tag_id AS id, p.name AS name FROM tag_periods p
     JOIN tag_periods n ON n.tag_id = p.tag_id AND n.removed_rev IS NULL AND n.name = p.name
     WHERE p.model_id = ? AND p.added_rev = ?`,
    modelId,
    revision,
  )
}

export async function tagsRemovedIn(db: Connection, modelId: number, revision: number) {
  return all<TagPeriod>(
    db,
    'SELECT tag_id AS id, name FROM tag_periods WHERE model_id = ? AND removed_rev = ?',
    modelId,
    revision,
  )
}

export type AnnotationPeriod = { sampleId: number; tagId: number } & Origin

const ORIGIN = 'a.origin AS origin, a.chosen_by AS chosenBy, a.seen_version AS seenVersion'
const ANNOTATION = `a.sample_id AS sampleId, a.tag_id AS tagId, ${ORIGIN}`
const NO_TAG = `a.sample_id AS sampleId, ${ORIGIN}`

/** Nobody changed what is said of the sample after the revision. */
const UNTOUCHED_SINCE = ['annotations', 'no_tag_periods']
  .map(
    (table) => `NOT EXISTS (SELECT 1 FROM ${table} later WHERE later.sample_id = a.sample_id
      AND (later.added_rev > :revision OR later.removed_rev > :revision))`,
  )
  .join(' AND ')

const BEGAN = `a.model_id = :modelId AND a.added_rev = :revision AND a.removed_rev IS NULL
  AND ${UNTOUCHED_SINCE}`
const ENDED = `a.model_id = :modelId AND a.removed_rev = :revision AND ${UNTOUCHED_SINCE}`

/** Annotations made by this revision, of samples of which nobody said anything else afterwards. */
export async function annotationsAddedIn(db: Connection, modelId: number, revision: number) {
  const select = `SELECT ${ANNOTATION} FROM annotations a WHERE ${BEGAN}`
  return all<AnnotationPeriod>(db, select, { modelId, revision })
}

/** Annotations ended by this revision, of samples of which nobody said anything else afterwards. */
export async function annotationsRemovedIn(db: Connection, modelId: number, revision: number) {
  const select = `SELECT ${ANNOTATION} FROM annotations a WHERE ${ENDED}`
  return all<AnnotationPeriod>(db, select, { modelId, revision })
}

/** Samples that this revision judged to fit no tag, and of which nobody said anything else afterwards. */
export async function noTagAddedIn(db: Connection, modelId: number, revision: number) {
  const select = `SELECT ${NO_TAG} FROM no_tag_periods a WHERE ${BEGAN}`
  return all<NoTagPeriod>(db, select, { modelId, revision })
}

/** Judgements that this revision took back, on samples of which nobody said anything else afterwards. */
export async function noTagRemovedIn(db: Connection, modelId: number, revision: number) {
  const select = `SELECT ${NO_TAG} FROM no_tag_periods a WHERE ${ENDED}`
  return all<NoTagPeriod>(db, select, { modelId, revision })
}

/** Texts that this revision pinned, and that are pinned since. */
export async function promisesAddedIn(db: Connection, modelId: number, revision: number) {
  return column<number>(
    db,
    `SELECT sample_id FROM promise_periods
     WHERE model_id = ? AND added_rev = ? AND removed_rev IS NULL`,
    modelId,
    revision,
  )
}

/** Texts that this revision unpinned, and that are not pinned again since. */
export async function promisesRemovedIn(db: Connection, modelId: number, revision: number) {
  return column<number>(
    db,
    `SELECT p.sample_id FROM promise_periods p WHERE p.model_id = ? AND p.removed_rev = ?
     AND NOT EXISTS (SELECT 1 FROM promise_periods n
       WHERE n.sample_id = p.sample_id AND n.removed_rev IS NULL)`,
    modelId,
    revision,
  )
}
