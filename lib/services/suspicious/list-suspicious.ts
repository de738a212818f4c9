import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { newestTaggings, tagsOfSamples } from '@/db/samples/annotations'
import { keptTagsOf } from '@/db/samples/kept-tags'
import { samplesInOrder } from '@/db/samples/sample-lists'
import { filterLive } from '@/db/samples/samples'
import { readMetrics, type VersionRow } from '@/db/versions/versions'
import type { AnswersFile } from '@/lib/answering/answers-file'
import { readAnswers } from '@/lib/answering/read-answers'
import { at, idOf } from '@/lib/at'
import type { SuspicionState } from '@/lib/contracts/choices'
import type { Suspicious } from '@/lib/contracts/metrics'
import type { Suspect, SuspectList, SuspiciousQuery } from '@/lib/contracts/suspicious'
import { cursorNumber } from '@/lib/services/cursor'
import { rowOf } from '@/lib/services/versions/matching-rows'
import { requireVersion } from '@/lib/services/versions/require-version'

type Standing = Omit<Suspect, 'text' | 'source' | 'added' | 'tagged'> & { rank: number }

const NOTHING: Suspicious = { ids: [], suggested: [], confidences: [], own: [] }

/**
 * The texts whose tags looked wrong to a version, the surest first, and what became of them. Texts that were deleted
 * since are in no list. The rank among all of them is the cursor: what is decided meanwhile moves nothing.
 */
export async function listSuspicious(
  db: Database,
  model: ModelRow,
  number: number,
  { state, tag, after, limit }: SuspiciousQuery,
): Promise<SuspectList> {
  const version = await requireVersion(db, model, number)
  const { suspicious = NOTHING } = await readMetrics(db.read, version.id)
  const standings = await standingsOf(db, version, suspicious)
  const wanted = standings.filter(
    (one) => one.state === state && (tag === undefined || one.tags.includes(tag)),
  )
  const start = cursorNumber(after) ?? -1
  const rest = wanted.filter(({ rank }) => rank > start)
  const page = rest.slice(0, limit)
  return {
    items: await withTexts(db, page),
    next: rest.length > page.length ? String(page.at(-1)?.rank ?? start) : null,
    count: { value: wanted.length, exact: true },
    counts: countsOf(standings),
  }
}

async function withTexts(db: Database, page: readonly Standing[]): Promise<Suspect[]> {
  const ids = page.map(({ id }) => id)
  const samples = new Map((await samplesInOrder(db.read, ids)).map((sample) => [sample.id, sample]))
  const taggings = await newestTaggings(db.read, ids)
  return page.flatMap(({ rank: _, ...one }) => {
    const sample = samples.get(one.id)
    if (!sample) return []
    const { content: text, source, createdAt } = sample
    const tagging = taggings.get(one.id)
    const tagged = tagging ? { by: tagging.by, at: tagging.at.toISOString() } : null
    return [{ ...one, text, source, added: createdAt.toISOString(), tagged }]
  })
}

async function standingsOf(
  db: Database,
  version: VersionRow,
  { ids, suggested, confidences, own }: Suspicious,
): Promise<Standing[]> {
  if (ids.length === 0) return []
  const tagsThen = tagsAtTraining(await readAnswers(db.read, version), version, ids)
  const tagsNow = await tagsOfSamples(db.read, ids)
  const kept = await keptTagsOf(db.read, ids)
  const live = new Set(await filterLive(db.read, version.modelId, ids))
  return ids.flatMap((id, rank) => {
    if (!live.has(id)) return []
    const tags = tagsThen.get(id) ?? []
    const now = tagsNow.get(id) ?? []
    return {
      id,
      rank,
      tags,
      tags_now: now,
      suggested: at(suggested, rank),
      confidence: at(confidences, rank),
      own: at(own, rank),
      state: stateOf(tags, now, kept.get(id)),
    }
  })
}

function stateOf(
  then: readonly number[],
  now: readonly number[],
  kept: readonly number[] | undefined,
): SuspicionState {
  if (!isSame(then, now)) return 'changed'
  return kept && isSame(kept, now) ? 'kept' : 'open'
}

/** Both ascending. */
function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((tag, place) => tag === other[place])
}

function tagsAtTraining(
  file: AnswersFile,
  { tags }: VersionRow,
  ids: readonly number[],
): Map<number, number[]> {
  const wanted = new Set(ids)
  const found = new Map<number, number[]>()
  file.sampleIds.forEach((id, row) => {
    if (!wanted.has(id)) return
    const own = Array.from(rowOf(file, row).tags, (tag) => idOf(tags, tag))
    found.set(
      id,
      own.sort((one, other) => one - other),
    )
  })
  return found
}

function countsOf(standings: readonly Standing[]): SuspectList['counts'] {
  const counts = { all: standings.length, open: 0, changed: 0, kept: 0 }
  for (const { state } of standings) counts[state] += 1
  return counts
}
