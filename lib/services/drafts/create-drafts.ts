import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database } from '@/db/connection/database'
import { bulkWritingOf } from '@/db/models/bulk-writing'
import { findModelById, type ModelRow } from '@/db/models/models'
import { isChangedSince } from '@/db/models/record-change'
import { runsUnderWay } from '@/db/training/runs'
import { newestVersion, type VersionRow } from '@/db/versions/versions'
import type { NoDraft } from '@/lib/contracts/draft'
import { isAppError } from '@/lib/errors'
import type { DraftAnswer, DraftLearnt, DraftTask, SuggestTask } from './draft-task'
import { whatToDraft } from './what-to-draft'

/** A model that is no version, and what it makes of the queue. */
export type MadeDraft = {
  versionId: number
  /** Number of the version after which it was made. */
  version: number
  revision: number
  tagged: number
  at: Date
  /** Untagged texts, those first of which it is least sure. */
  order: readonly number[]
}

export type DraftOrNone = { draft: MadeDraft; why: null } | { draft: null; why: NoDraft }

export type Drafts = {
  /** A draft of what is said of a model's texts by now, or why there is none. Whoever asks while one is made gets that one or the next. */
  of: (modelId: ModelRow['id']) => Promise<DraftOrNone>
  /** What a draft answers; null when another one has taken its place. */
  suggest: (
    modelId: ModelRow['id'],
    draft: MadeDraft,
    texts: readonly string[],
  ) => Promise<DraftAnswer[] | null>
}

/** What learns, and keeps nobody waiting meanwhile. */
type Learning = {
  draft: (task: DraftTask) => Promise<DraftLearnt>
  suggest: (task: SuggestTask) => Promise<DraftAnswer[] | null>
}

type Kept = {
  draft: MadeDraft | null
  tooLargeAfter: number | null
  /** The version whose texts were read, so that the first draft after it comes as soon as all others. */
  preparedFor: number | null
  making: Promise<NoDraft | null> | null
}

/** So long somebody who tags waits for it at most. */
const WAIT_MS = 2_000
/** Of more models, what was asked for first is forgotten. */
const MOST_MODELS = 100

/** One draft of a model at a time, so that whoever tags quickly has at most one made beside the one that is under way. */
export function createDrafts(
  db: Database,
  learning: Learning,
  log: Logger,
  waitMs = WAIT_MS,
): Drafts {
  const models = new Map<number, Kept>()

  function keptOf(modelId: number): Kept {
    const kept = models.get(modelId) ?? { ...NOTHING }
    models.delete(modelId)
    models.set(modelId, kept)
    const [oldest] = models.keys()
    if (models.size > MOST_MODELS && oldest !== undefined) models.delete(oldest)
    return kept
  }

  async function learn(task: DraftTask): Promise<DraftLearnt | { is: 'failed' }> {
    try {
      return await learning.draft(task)
    } catch (err) {
      // It computed for so long that its thread was ended, and would again.
      if (isAppError(err) && err.fields) return { is: 'too large' }
      log.error({ err, modelId: task.modelId }, 'a draft failed')
      return { is: 'failed' }
    }
  }

  async function make(
    modelId: number,
    kept: Kept,
    version: VersionRow,
    revision: number,
  ): Promise<NoDraft | null> {
    const at = new Date()
    const about = { versionId: version.id, revision }
    const learnt = await learn({ modelId, ...about })
    kept.preparedFor = version.id
    if (learnt.is === 'made') {
      kept.draft = { ...about, version: version.number, at, ...learnt }
      return null
    }
    if (learnt.is === 'too large') kept.tooLargeAfter = version.id
    return WHY[learnt.is]
  }

  function begin(...what: Parameters<typeof make>): Promise<NoDraft | null> {
    const [, kept] = what
    const making = make(...what).finally(() => {
      kept.making = null
    })
    kept.making = making
    return making
  }

  async function look(modelId: number, kept: Kept, version: VersionRow | null) {
    return whatToDraft({
      version,
      isChangedSince: (revision) => isChangedSince(db.read, modelId, revision),
      isTraining: (await runsUnderWay(db.read, modelId)).length > 0,
      isWriting: (await bulkWritingOf(db.read, modelId)) !== null,
      draft: kept.draft,
      tooLargeAfter: kept.tooLargeAfter,
    })
  }

  /** The texts are read before the first tag comes. */
  function readAhead(modelId: number, kept: Kept, version: VersionRow): void {
    if (kept.preparedFor === version.id || kept.making) return
    void begin(modelId, kept, version, version.revision)
  }

  /** Null where another one was under way: then it is looked again. */
  async function makeNow(...what: Parameters<typeof make>): Promise<DraftOrNone | null> {
    const [, kept] = what
    if (kept.making) {
      await kept.making
      return null
    }
    const why = await begin(...what)
    return why === null ? madeIn(kept) : { draft: null, why }
  }

  async function tryNewest(modelId: number, kept: Kept): Promise<DraftOrNone | null> {
    const version = await newestVersion(db.read, modelId)
    const revision = (await findModelById(db.read, modelId))?.revision ?? 0
    const what = await look(modelId, kept, version)
    if (version === null) return { draft: null, why: 'no_version' }
    if (what === 'keep') return madeIn(kept)
    if (what === 'make') return makeNow(modelId, kept, version, revision)
    if (what === 'as_new') readAhead(modelId, kept, version)
    return { draft: null, why: what }
  }

  async function newest(modelId: number): Promise<DraftOrNone> {
    const kept = keptOf(modelId)
    for (;;) {
      const found = await tryNewest(modelId, kept)
      if (found) return found
    }
  }

  return {
    async of(modelId) {
      const done = new AbortController()
      const late = setTimeout(waitMs, LATE, { signal: done.signal }).catch(() => LATE)
      try {
        return await Promise.race([newest(modelId), late])
      } finally {
        done.abort()
      }
    },
    async suggest(modelId, draft, texts) {
      const task = { modelId, revision: draft.revision, texts: [...texts] }
      const said = await learning.suggest(task).catch((err) => {
        log.error({ err, modelId }, 'a draft failed')
        return null
      })
      const kept = models.get(modelId)
      // What learnt it had to make room for drafts of other models, or ended.
      if (said === null && kept?.draft === draft) kept.draft = null
      return said
    },
  }
}

function madeIn({ draft }: Kept): DraftOrNone | null {
  return draft && { draft, why: null }
}

const LATE: DraftOrNone = { draft: null, why: 'late' }
const WHY = { 'too large': 'too_large', nothing: 'too_few_tags', failed: 'failed' } as const
const NOTHING: Kept = { draft: null, tooLargeAfter: null, preparedFor: null, making: null }
