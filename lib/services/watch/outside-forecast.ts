import 'server-only'
import type { Connection } from '@/db/connection/database'
import { listPromises } from '@/db/models/promises'
import { type DeploymentRow, findDeployment } from '@/db/production/deployments'
import { correctionsOf } from '@/db/production/feedback'
import { answersToTexts } from '@/db/production/kept-requests'
import { findVersionById } from '@/db/versions/versions'
import { plural } from '@/lib/format/plural'
import { isRight } from '@/lib/services/versions/is-right'
import { driftOf } from './drift'
import { expectationOf } from './expectation'
import { moreCorrected } from './more-corrected'
import { observe } from './observe'

/**
 * What of a deployment has turned out otherwise than was forecast, in sentences; empty while all is as forecast. Shares,
 * confidence and words are compared with the replay before the deploy only: texts that people collected may differ from
 * what production is asked.
 */
export async function outsideForecast(
  db: Connection,
  live: DeploymentRow,
  now = new Date(),
): Promise<string[]> {
  const version = await findVersionById(db, live.versionId)
  if (!version) return []
  const names = new Map(version.tags.map(({ id, name }) => [id, name]))
  const seen = await observe(db, live, now)
  const expected = await expectationOf(db, live, names.keys())
  const drift = expected.from === 'replay' ? driftOf(seen, expected, (id) => names.get(id)) : []
  return [...drift, ...(await brokenPromises(db, live, version)), ...(await corrected(db, live))]
}

/** Promises that it breaks where it was really asked them. */
async function brokenPromises(
  db: Connection,
  { modelId, versionId, at }: DeploymentRow,
  version: { multi: boolean },
): Promise<string[]> {
  const promises = (await listPromises(db, modelId)).filter(({ tags }) => tags.length > 0)
  if (promises.length === 0) return []
  const wanted = new Map(promises.map(({ content, tags }) => [content, tags]))
  const about = { modelId, versionId, since: at }
  const answers = await answersToTexts(db, about, [...wanted.keys()])
  const broken = answers.filter(
    ({ content, tags }) => !isRight(version, tags, wanted.get(content) ?? []),
  )
  if (broken.length === 0) return []
  return [`It was asked ${plural('text', broken.length)} with a promise, and broke it.`]
}

async function corrected(db: Connection, live: DeploymentRow): Promise<string[]> {
  const before = await findDeployment(db, live.modelId, live.number - 1)
  if (!before) return []
  const now = await correctionsOf(db, live.versionId, live.at)
  const then = await correctionsOf(db, before.versionId)
  return moreCorrected(
    { wrong: now.wrong, texts: live.answeredTexts },
    { wrong: then.wrong, texts: before.answeredTexts },
  )
}
