import 'server-only'
import type { Connection } from '@/db/connection'
import { type DeploymentRow, readEvidence } from '@/db/deployments'
import { readMetrics } from '@/db/versions'

/** What production was expected to answer. */
export type Expectation = {
  from: 'replay' | 'training'
  /** Texts that it rests on. */
  texts: number
  /** Share of the texts by tag. */
  shares: Map<number, number>
  meanConfidence: number | null
  unknownWords: number | null
}

/**
 * What the replay before the deploy had said of these tags, all that the version knows; without one, what the version
 * answered to its own texts, unseen.
 */
export async function expectationOf(
  db: Connection,
  { id, versionId }: Pick<DeploymentRow, 'id' | 'versionId'>,
  tagIds: Iterable<number>,
): Promise<Expectation> {
  const replay = (await readEvidence(db, id))?.replay
  if (replay && replay.requests > 0) {
    const { shares, mean_confidence, unknown_words } = replay.forecast
    const answered = new Map(shares.map(({ tag_id, share }) => [tag_id, share]))
    return {
      from: 'replay',
      texts: replay.requests,
      shares: new Map([...tagIds].map((tagId) => [tagId, answered.get(tagId) ?? 0])),
      meanConfidence: mean_confidence,
      unknownWords: unknown_words,
    }
  }
  const { texts, per_tag } = await readMetrics(db, versionId)
  return {
    from: 'training',
    texts,
    shares: new Map(per_tag.map(({ tag_id, answered }) => [tag_id, answered / texts])),
    meanConfidence: null,
    unknownWords: null,
  }
}
