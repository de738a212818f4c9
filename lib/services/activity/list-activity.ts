import 'server-only'
import {
  type ActivityFilter,
  type ActivityPlace,
  auditEntries,
  COUNTED,
  changeEntries,
  deploymentEntries,
  requestEntries,
  runEntries,
  SOURCES,
} from '@/db/activity/activity'
import type { Database } from '@/db/connection/database'
import {
  FIELD_CHANGE,
  NO_TAG_CHANGE,
  TAG_TRAITS_CHANGE,
  UNDO_CHANGE,
  VALUES_CHANGE,
} from '@/db/models/record-change'
import type { Activity, ActivityQuery } from '@/lib/contracts/activity'
import type { Actor } from '@/lib/contracts/actor'
import { type AuditAction, auditActions } from '@/lib/contracts/audit-actions'
import type { List } from '@/lib/contracts/list'
import { mayDo } from '@/lib/contracts/rights'
import { toChange } from '@/lib/services/changes/list-changes'
import { requireReachable } from '@/lib/services/models/require-model'
import { fromCursor, toCursor } from './activity-cursor'
import {
  askedSentence,
  auditSentence,
  deploymentSentence,
  endedSentence,
  runSentence,
} from './sentences'

type Found = { place: ActivityPlace; activity: Omit<Activity, 'id'> }
type Page = { filter: ActivityFilter; after: ActivityPlace | null; limit: number }
type Source = (db: Database, actor: Actor, page: Page) => Promise<{ found: Found[]; total: number }>

const TAG_KINDS = ['create tag', 'rename tag', 'delete tag', 'split tag', TAG_TRAITS_CHANGE]
const TEXT_KINDS = [
  ...['upload', 'import', 'tag', NO_TAG_CHANGE, 'delete', 'adopt', 'take unsure', 'settle'],
  ...[FIELD_CHANGE, VALUES_CHANGE, 'restore', UNDO_CHANGE],
]
const KNOWN_KINDS = [...TEXT_KINDS, ...TAG_KINDS, 'settings', 'promise']
/** Of the audit, what everybody may read. */
const OF_MODELS: AuditAction[] = ['model created', 'model deleted']
/** What stands here already, by a list of its own, and what only the audit tells of. */
const ELSEWHERE: AuditAction[] = [
  ...(['deployed', 'rolled back', 'setting changed'] as const),
  ...(['deploy asked for', 'deploy declined', 'deploy withdrawn'] as const),
  ...(['logged in', 'login failed', 'logged out', 'password asked again failed'] as const),
]
const OF_WORKSPACE = auditActions.filter((action) => !ELSEWHERE.includes(action))
const DAY_MS = 86_400_000

const changesOf =
  (kind: Activity['kind'], kinds: Parameters<typeof changeEntries>[2]): Source =>
  async (db, actor, page) => {
    const { items, total } = await changeEntries(db.read, page, kinds)
    const found = items.map(({ id, model, entry }): Found => {
      const change = toChange(entry, actor)
      const { at, by, summary } = change
      return {
        place: { at: entry.at, rank: SOURCES.change, id },
        activity: { at, by, kind, summary, model: named(model), change, ...NO_VERSION },
      }
    })
    return { found, total }
  }

const deployed: Source = async (db, _actor, page) => {
  const { items, total } = await deploymentEntries(db.read, page)
  const found = items.map((row): Found => {
    const { id, at, actor: by, number, version, model } = row
    const where = { model: named(model), change: null, deployment: number, version }
    return {
      place: { at, rank: SOURCES.deployment, id },
      activity: {
        at: at.toISOString(),
        by,
        kind: 'deployments',
        summary: deploymentSentence(row),
        ...where,
      },
    }
  })
  return { found, total }
}

const requested =
  (source: 'asked' | 'ended'): Source =>
  async (db, _actor, page) => {
    const { items, total } = await requestEntries(db.read, page, source)
    const found = items.map((row): Found => {
      const { id, at, by, version, model } = row
      const summary = source === 'asked' ? askedSentence(row) : endedSentence(row)
      const where = { model: named(model), change: null, deployment: null, version }
      return {
        place: { at, rank: SOURCES[source], id },
        activity: { at: at.toISOString(), by, kind: 'deployments', summary, ...where },
      }
    })
    return { found, total }
  }

const trained: Source = async (db, _actor, page) => {
  const { items, total } = await runEntries(db.read, page)
  const found = items.map((row): Found => {
    const { id, createdAt, askedBy: by, version, model } = row
    const where = { model: named(model), change: null, deployment: null, version }
    return {
      place: { at: createdAt, rank: SOURCES.run, id },
      activity: {
        at: createdAt.toISOString(),
        by,
        kind: 'trainings',
        summary: runSentence(row),
        ...where,
      },
    }
  })
  return { found, total }
}

const audited: Source = async (db, actor, page) => {
  const { items, total } = await auditEntries(
    db.read,
    page,
    actor.role === 'owner' ? OF_WORKSPACE : OF_MODELS,
  )
  const found = items.map((row): Found => {
    const { id, at, actor: by } = row
    return {
      place: { at, rank: SOURCES.audit, id },
      activity: {
        at: at.toISOString(),
        by,
        kind: 'workspace',
        summary: auditSentence(row),
        model: null,
        change: null,
        ...NO_VERSION,
      },
    }
  })
  return { found, total }
}

const SOURCES_OF: Record<Activity['kind'], Source | readonly Source[]> = {
  texts: changesOf('texts', { only: TEXT_KINDS }),
  tags: changesOf('tags', { only: TAG_KINDS }),
  settings: changesOf('settings', { only: ['settings'] }),
  promises: changesOf('promises', { only: ['promise'] }),
  trainings: trained,
  deployments: [deployed, requested('asked'), requested('ended')],
  workspace: audited,
  // What an older or newer Langur did is called by none of these names.
  others: changesOf('others', { not: KNOWN_KINDS }),
}

/** Models on which somebody may not read everything, while they may elsewhere. */
function hiddenFrom({ modelRoles = {} }: Actor): string[] {
  return Object.keys(modelRoles).filter((id) => !mayDo(modelRoles[id], 'viewer'))
}

/** What was done, newest first, in all models that there are and in the workspace, as far as whoever asks may see it. */
export async function listActivity(
  db: Database,
  actor: Actor,
  { model, by, kind, since, until, q, after, limit }: ActivityQuery,
): Promise<List<Activity>> {
  const filter = {
    modelId: model === undefined ? null : (await requireReachable(db, actor, model)).id,
    hidden: hiddenFrom(actor),
    by: by ?? null,
    since: since === undefined ? null : new Date(since),
    until: until === undefined ? null : new Date(new Date(until).getTime() + DAY_MS),
    words: q === undefined || q.trim() === '' ? null : q.trim(),
  }
  const page = { filter, after: fromCursor(after), limit }
  const sources = (kind === undefined ? Object.values(SOURCES_OF) : [SOURCES_OF[kind]]).flat()
  const lists = await Promise.all(sources.map((source) => source(db, actor, page)))
  const sorted = lists.flatMap(({ found }) => found).sort(newestFirst)
  const shown = sorted.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ place, activity }) => ({ id: toCursor(place), ...activity })),
    next: last && sorted.length >= limit ? toCursor(last.place) : null,
    count: {
      value: lists.reduce((sum, { total }) => sum + total, 0),
      exact: lists.every(({ total }) => total < COUNTED),
    },
  }
}

function newestFirst({ place: a }: Found, { place: b }: Found): number {
  return b.at.getTime() - a.at.getTime() || b.rank - a.rank || b.id - a.id
}

const NO_VERSION = { deployment: null, version: null }

function named({ publicId, name }: { publicId: string; name: string }) {
  return { id: publicId, name }
}
