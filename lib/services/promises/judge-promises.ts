import 'server-only'
import type { Database } from '@/db/connection/database'
import type { PromiseRow } from '@/db/models/promises'
import type { VersionRow } from '@/db/versions/versions'
import type { PromiseAnswer, PromiseCounts } from '@/lib/contracts/promise'
import { isRight } from '@/lib/services/versions/is-right'
import { unseenAnswers } from './unseen-answers'

/** What a version makes of pinned texts, by their ids; those without a tag promise nothing and are left out. */
export async function judgePromises(
  db: Database,
  version: VersionRow,
  promises: readonly PromiseRow[],
): Promise<Map<number, PromiseAnswer>> {
  const tagged = promises.filter(({ tags }) => tags.length > 0)
  const answers = await unseenAnswers(db, version, tagged)
  return new Map(
    tagged.flatMap(({ sampleId, tags }) => {
      const answer = answers.get(sampleId)
      if (!answer) return []
      const judged = {
        version: version.number,
        ...answer,
        kept: isRight(version, answer.tags, tags),
      }
      return [[sampleId, judged] as const]
    }),
  )
}

export function countJudged(judged: ReadonlyMap<number, PromiseAnswer>): PromiseCounts {
  const kept = [...judged.values()].filter((answer) => answer.kept).length
  return { all: judged.size, kept, broken: judged.size - kept }
}
