import 'server-only'
import type { PromiseRow } from '@/db/models/promises'
import type { AnyVersion } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import { at } from '@/lib/at'
import type { PromiseAnswer, PromiseCounts } from '@/lib/contracts/promise'
import { isRight } from '@/lib/services/versions/is-right'

/** What a version makes of pinned texts, by their ids; those without a tag promise nothing and are left out. */
export async function judgePromises(
  unseen: AskUnseen,
  version: AnyVersion,
  promises: readonly PromiseRow[],
): Promise<Map<number, PromiseAnswer>> {
  const tagged = promises.filter(({ tags }) => tags.length > 0)
  const answers = await unseen(
    version,
    tagged.map(({ sampleId }) => sampleId),
  )
  return new Map(
    tagged.map(({ sampleId, tags }, index) => {
      const { tags: answered, confidence } = at(answers, index)
      const kept = isRight(version, answered, tags)
      return [sampleId, { version: version.number, tags: answered, confidence, kept }]
    }),
  )
}

export function countJudged(judged: ReadonlyMap<number, PromiseAnswer>): PromiseCounts {
  const kept = [...judged.values()].filter((answer) => answer.kept).length
  return { all: judged.size, kept, broken: judged.size - kept }
}
