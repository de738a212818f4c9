import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { findDeployment } from '@/db/production/deployments'
import { mergedInto } from '@/db/questions/proof-data'
import { tagsOfSamples } from '@/db/samples/annotations'
import { type CheckedText, checkedTexts } from '@/db/samples/checked-texts'
import { type AnyVersion, findVersionById } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import { at } from '@/lib/at'
import { CHECKED_TEXTS, type Checks } from '@/lib/contracts/checks'
import { wilsonInterval } from '@/lib/engine/evaluation/metrics/wilson'
import { isRight } from '@/lib/services/versions/is-right'
import { requireDeployment } from './require-deployment'

type Judged = { tags: readonly number[]; isRight: boolean }

/** How the version of a deployment does on the texts that people checked since, and how the one before would have done. */
export async function showChecks(
  db: Database,
  unseen: AskUnseen,
  model: ModelRow,
  number: number,
): Promise<Checks> {
  const deployment = await requireDeployment(db, model, number)
  const texts = await checkedTexts(db.read, model.id, deployment.at, CHECKED_TEXTS)
  const judged = await judge(db, unseen, model, deployment.versionId, texts)
  const right = judged.filter((one) => one.isRight).length
  const previous = await findDeployment(db.read, model.id, number - 1)
  return {
    checked: texts.length,
    right,
    interval: wilsonInterval(right, texts.length),
    seen: texts.filter(({ seenVersion }) => seenVersion === deployment.version).length,
    changed: previous && compare(judged, await judge(db, unseen, model, previous.versionId, texts)),
  }
}

/** In the order of the texts. */
async function judge(
  db: Database,
  unseen: AskUnseen,
  model: ModelRow,
  versionId: number,
  texts: readonly CheckedText[],
): Promise<Judged[]> {
  const version = await findVersionById(db.read, versionId)
  // A deployment keeps its version; without texts there is nothing to ask it.
  if (!version || texts.length === 0) return []
  const nowOf = await mergedTags(db, model, version)
  const sampleIds = texts.map(({ sampleId }) => sampleId)
  const answers = await unseen(version, sampleIds)
  const truth = await tagsOfSamples(db.read, sampleIds)
  return sampleIds.map((id, index) => {
    const answer = at(answers, index).tags
    const tags = [...new Set(answer.map((tag) => nowOf.get(tag) ?? tag))]
    return { tags, isRight: isRight(version, tags, truth.get(id) ?? []) }
  })
}

/** The tags of the version that were merged since, and what they are now. */
async function mergedTags(
  db: Database,
  model: ModelRow,
  version: AnyVersion,
): Promise<Map<number, number>> {
  const live = new Set((await listTags(db.read, model.id)).map(({ id }) => id))
  const merged = new Map<number, number>()
  for (const { id } of version.tags) {
    if (live.has(id)) continue
    const into = await mergedInto(db.read, model.id, id, model.revision)
    if (into !== null) merged.set(id, into)
  }
  return merged
}

function compare(judged: readonly Judged[], before: readonly Judged[]): Checks['changed'] {
  const counts = { checked: 0, only_this: 0, only_before: 0 }
  judged.forEach((now, text) => {
    const then = before[text]
    if (!then || isSame(now.tags, then.tags)) return
    counts.checked += 1
    if (now.isRight && !then.isRight) counts.only_this += 1
    if (then.isRight && !now.isRight) counts.only_before += 1
  })
  return counts
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((tag) => other.includes(tag))
}
