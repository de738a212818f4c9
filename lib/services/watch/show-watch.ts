import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type DeploymentRow, newestDeployment } from '@/db/production/deployments'
import { findVersionById } from '@/db/versions/versions'
import type { Watch } from '@/lib/contracts/watch'
import { AppError } from '@/lib/errors'
import { driftOf } from './drift'
import { type Expectation, expectationOf } from './expectation'
import { type Observation, observe } from './observe'

const HOUR_MS = 3_600_000

/** Production of the last days against what was expected of it. */
export async function showWatch(db: Database, model: ModelRow, now = new Date()): Promise<Watch> {
  const live = await newestDeployment(db.read, model.id)
  if (!live) throw new AppError('MODEL_STATE_ERROR', 'This model has nothing in production yet.')
  const names = await tagNames(db.read, live)
  const seen = await observe(db.read, live, now)
  const expected = await expectationOf(db.read, live, names.keys())
  return {
    deployment: live.number,
    version: live.version,
    since: hourName(seen.sinceHour),
    texts: seen.texts,
    hours: seen.hours.map(({ hour, texts, confidence, words, unknown }) => ({
      hour: hourName(hour),
      texts,
      mean_confidence: texts === 0 ? 0 : confidence / texts,
      unknown_words: words === 0 ? null : unknown / words,
    })),
    tags: tagShares(names, seen, expected),
    mean_confidence: { now: seen.meanConfidence, expected: expected.meanConfidence },
    unknown_words: {
      now: seen.words === 0 ? null : seen.unknown / seen.words,
      expected: expected.unknownWords,
    },
    expected_from: expected.from,
    drift: driftOf(seen, expected, (tagId) => names.get(tagId)),
  }
}

/** The sentences alone; none while nothing is in production. */
export async function productionDrift(
  db: Database,
  modelId: number,
  now = new Date(),
): Promise<string[]> {
  const live = await newestDeployment(db.read, modelId)
  if (!live) return []
  const seen = await observe(db.read, live, now)
  if (seen.texts === 0) return []
  const names = await tagNames(db.read, live)
  const expected = await expectationOf(db.read, live, names.keys())
  return driftOf(seen, expected, (tagId) => names.get(tagId))
}

async function tagNames(
  db: Connection,
  { versionId }: DeploymentRow,
): Promise<Map<number, string>> {
  const tags = (await findVersionById(db, versionId))?.tags ?? []
  return new Map(tags.map(({ id, name }) => [id, name]))
}

function tagShares(
  names: Map<number, string>,
  { texts, tags }: Observation,
  { shares }: Expectation,
): Watch['tags'] {
  const share = (count: number) => (texts === 0 ? 0 : count / texts)
  const named = [...names].map(([tag_id, name]) => {
    const count = tags.get(tag_id) ?? 0
    const expected = shares.get(tag_id) ?? null
    return { tag_id, name, texts: count, share: share(count), expected }
  })
  const none = tags.get(0) ?? 0
  const untagged = { tag_id: null, name: 'No tag', texts: none, share: share(none), expected: null }
  return [...named, ...(none > 0 ? [untagged] : [])]
}

function hourName(hour: number): string {
  return new Date(hour * HOUR_MS).toISOString()
}
