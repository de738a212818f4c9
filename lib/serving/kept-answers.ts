import 'server-only'
import type { Database } from '@/db/connection/database'
import type { AnyVersion } from '@/db/versions/versions'
import type { OpenVersions } from '@/lib/answering/open-version'
import {
  type AskUnseen,
  answerOf,
  type UnseenAnswer,
  unseenAnswers,
} from '@/lib/answering/unseen-answers'
import { at } from '@/lib/at'

type Answers = Map<number, UnseenAnswer>

/** Sandbox and production of a few models. */
const VERSIONS_KEPT = 16
/** Beyond what one model can pin, only texts that are unpinned by now take up room. */
const ANSWERS_KEPT = 2_000

/** Answers to texts that a version has not learnt from. They never change, so those of the versions asked last are kept. */
export function createKeptAnswers(db: Database, open: OpenVersions): AskUnseen {
  const kept = new Map<number, Answers>()

  function keptOf({ id }: AnyVersion): Answers {
    const known = kept.get(id)
    const answers: Answers = known && known.size < ANSWERS_KEPT ? known : new Map()
    // A Map keeps the order of insertion, so the one asked for last goes to the end.
    kept.delete(id)
    kept.set(id, answers)
    const [oldest] = kept.keys()
    if (kept.size > VERSIONS_KEPT && oldest !== undefined) kept.delete(oldest)
    return answers
  }

  return async (version, sampleIds) => {
    const known = keptOf(version)
    const missing = sampleIds.filter((id) => !known.has(id))
    if (missing.length > 0) {
      const found = await unseenAnswers(db.read, version, open, { sampleIds: missing })
      for (const [index, answer] of found.entries()) known.set(at(missing, index), answer)
    }
    return sampleIds.map((id) => answerOf(known, id))
  }
}
