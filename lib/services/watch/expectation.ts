import 'server-only'
import type { Connection } from '@/db/connection/database'
import { type DeploymentRow, readEvidence } from '@/db/production/deployments'
import { findVersionById, readMetrics } from '@/db/versions/versions'
import type { Metrics } from '@/lib/contracts/metrics'
import { hasMinimum } from '@/lib/engine/settings'

/** What production was expected to answer. */
export type Expectation = {
  from: 'replay' | 'training' | 'nothing'
  /** Texts that it rests on. */
  texts: number
  /** Share of the texts by tag. */
  shares: Map<number, number>
  meanConfidence: number | null
  unknownWords: number | null
}

const NOTHING: Expectation = {
  from: 'nothing',
  texts: 0,
  shares: new Map(),
  meanConfidence: null,
  unknownWords: null,
}

/**
 * What the replay before the deploy had said of these tags, all that the version knows; without one, what the version
 * answered to its own texts, unseen. That is not known of one that was brought from another Langur, and is no measure of one
 * that leaves out what is below a minimum.
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
  const version = await findVersionById(db, versionId)
  if (!version || version.isBrought || hasMinimum(version.settings)) return NOTHING
  const metrics = await readMetrics(db, versionId)
  const { texts, per_tag } = metrics
  return {
    from: 'training',
    texts,
    shares: new Map(per_tag.map(({ tag_id, answered }) => [tag_id, answered / texts])),
    meanConfidence: meanConfidenceOf(metrics),
    // A version knows the words of its own texts, so they cannot tell how many will be new.
    unknownWords: null,
  }
}

/** Of out-of-fold answers; null with several tags, where production's answers without a tag count as 0. */
function meanConfidenceOf({ multi, details }: Metrics): number | null {
  if (multi || !details) return null
  let texts = 0
  let sum = 0
  for (const bin of details.reliability) {
    texts += bin.texts
    sum += bin.texts * bin.confidence
  }
  return texts === 0 ? null : sum / texts
}
