import type { Connection } from '@/db/connection/database'
import { all, column } from '@/db/connection/sql'
import type { Origin } from './annotations'
import type { NoTagPeriod } from './no-tag'

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

/** What one revision opened in each of the period tables and nobody ended or changed since: what its undo closes. */
export const ADDED_IN = {
  samples: `FROM sample_periods p
    WHERE p.model_id = :modelId AND p.added_rev = :revision AND p.removed_rev IS NULL`,
  /** Tags that got their name by it, and have it now. */
  tags: `FROM tag_periods p
    JOIN tag_periods n ON n.tag_id = p.tag_id AND n.removed_rev IS NULL AND n.name = p.name
    WHERE p.model_id = :modelId AND p.added_rev = :revision`,
  /** Of samples whose tags nobody changed afterwards. */
  annotations: `FROM annotations a WHERE ${BEGAN}`,
  /** Judgements that no tag fits, likewise. */
  no_tag: `FROM no_tag_periods a WHERE ${BEGAN}`,
  promises: `FROM promise_periods p
    WHERE p.model_id = :modelId AND p.added_rev = :revision AND p.removed_rev IS NULL`,
} as const

/** What it closed and is not back since: what its undo opens again. */
export const REMOVED_IN = {
  samples: `FROM sample_periods p WHERE p.model_id = :modelId AND p.removed_rev = :revision
    AND NOT EXISTS (SELECT 1 FROM live_samples l WHERE l.sample_id = p.sample_id)`,
  tags: 'FROM tag_periods p WHERE p.model_id = :modelId AND p.removed_rev = :revision',
  annotations: `FROM annotations a WHERE ${ENDED}`,
  no_tag: `FROM no_tag_periods a WHERE ${ENDED}`,
  promises: `FROM promise_periods p WHERE p.model_id = :modelId AND p.removed_rev = :revision
    AND NOT EXISTS (SELECT 1 FROM promise_periods n
      WHERE n.sample_id = p.sample_id AND n.removed_rev IS NULL)`,
} as const

export async function samplesAddedIn(db: Connection, modelId: number, revision: number) {
  return column<number>(db, `SELECT p.sample_id ${ADDED_IN.samples}`, { modelId, revision })
}

export async function samplesRemovedIn(db: Connection, modelId: number, revision: number) {
  return column<number>(db, `SELECT p.sample_id ${REMOVED_IN.samples}`, { modelId, revision })
}

export type TagPeriod = { id: number; name: string }
const TAG = 'p.tag_id AS id, p.name AS name'

export async function tagsAddedIn(db: Connection, modelId: number, revision: number) {
  return all<TagPeriod>(db, `SELECT ${TAG} ${ADDED_IN.tags}`, { modelId, revision })
}

export async function tagsRemovedIn(db: Connection, modelId: number, revision: number) {
  return all<TagPeriod>(db, `SELECT ${TAG} ${REMOVED_IN.tags}`, { modelId, revision })
}

export type AnnotationPeriod = { sampleId: number; tagId: number } & Origin

const ORIGIN = `a.origin AS origin, a.chosen_by AS chosenBy, a.seen_version AS seenVersion,
  a.seen_draft AS seenDraft`
const ANNOTATION = `a.sample_id AS sampleId, a.tag_id AS tagId, ${ORIGIN}`
const NO_TAG = `a.sample_id AS sampleId, ${ORIGIN}`

export async function annotationsAddedIn(db: Connection, modelId: number, revision: number) {
  return all<AnnotationPeriod>(db, `SELECT ${ANNOTATION} ${ADDED_IN.annotations}`, {
    modelId,
    revision,
  })
}

export async function annotationsRemovedIn(db: Connection, modelId: number, revision: number) {
  return all<AnnotationPeriod>(db, `SELECT ${ANNOTATION} ${REMOVED_IN.annotations}`, {
    modelId,
    revision,
  })
}

export async function noTagAddedIn(db: Connection, modelId: number, revision: number) {
  return all<NoTagPeriod>(db, `SELECT ${NO_TAG} ${ADDED_IN.no_tag}`, { modelId, revision })
}

export async function noTagRemovedIn(db: Connection, modelId: number, revision: number) {
  return all<NoTagPeriod>(db, `SELECT ${NO_TAG} ${REMOVED_IN.no_tag}`, { modelId, revision })
}

export async function promisesAddedIn(db: Connection, modelId: number, revision: number) {
  return column<number>(db, `SELECT p.sample_id ${ADDED_IN.promises}`, { modelId, revision })
}

export async function promisesRemovedIn(db: Connection, modelId: number, revision: number) {
  return column<number>(db, `SELECT p.sample_id ${REMOVED_IN.promises}`, { modelId, revision })
}
