import 'server-only'
import type { Logger } from 'pino'
import { watchChanges } from '@/db/connection/changes'
import type { Database } from '@/db/connection/database'
import type { OpenVersion } from '@/lib/answering/open-version'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import { isAppError } from '@/lib/errors'
import { createKeptAnswers } from './kept-answers'
import type { LongTexts } from './long-texts'
import { createOpenVersions } from './open-versions'
import { rankTags } from './rank-tags'
import { createRequestLog, type RequestLog } from './request-log'
import { createTargets, type Target, type Which } from './targets'
import { writeNotes } from './write-notes'

type Ranking = {
  /** Number of the version that answered. */
  number: number
  /** For each text its likeliest tags, best first. */
  answers: { tag_id: number; confidence: number }[][]
}

/** Versions in memory, for everything in a process that answers. */
export type Serving = {
  /** The same as `pick`, for those who open the version by themselves. */
  find: (publicId: string, which: Which) => Promise<Target>
  /** Throws what the API answers: unknown model or version, not trained, not deployed. */
  pick: (publicId: string, which: Which) => Promise<{ target: Target; model: OpenVersion }>
  /** What the sandbox makes of texts; null while it is not trained. */
  rank: (publicId: string, texts: readonly string[], most: number) => Promise<Ranking | null>
  /** What versions answer to texts that they have not learnt from. */
  unseen: AskUnseen
  /** What answers texts that are too long to be answered here. */
  longTexts: LongTexts
  requests: RequestLog
  /** Writes what is counted in memory only. */
  close: () => Promise<void>
}

/** Where nothing else is said, a process sees for itself what changes, and writes its notes itself. */
export function createServing(
  db: Database,
  log: Logger,
  longTexts: LongTexts,
  { changes = watchChanges(db), notes = writeNotes(db) } = {},
): Serving {
  const find = createTargets(db, changes)
  const open = createOpenVersions(db, log)
  const requests = createRequestLog(notes, log)

  async function pick(publicId: string, which: Which) {
    const target = await find(publicId, which)
    return { target, model: await open(target.version) }
  }

  async function pickSandbox(publicId: string) {
    try {
      return await pick(publicId, { of: 'sandbox' })
    } catch (error) {
      // Not trained yet is a state like any other here.
      if (isAppError(error) && error.code === 'MODEL_STATE_ERROR') return null
      throw error
    }
  }

  return {
    find,
    pick,
    async rank(publicId, texts, most) {
      const picked = await pickSandbox(publicId)
      if (!picked) return null
      const answers = await rankTags(picked.model, texts, most)
      return { number: picked.target.version.number, answers }
    },
    unseen: createKeptAnswers(db, open),
    longTexts,
    requests,
    close: requests.close,
  }
}
