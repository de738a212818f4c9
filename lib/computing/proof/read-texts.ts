import 'server-only'
import type { Connection } from '@/db/connection/database'
import { type TruthRow, truthAsOf } from '@/db/questions/proof-data'
import { trainedVersions } from '@/db/versions/versions'
import type { UnseenAnswer } from '@/lib/answering/unseen-answers'
import { type TagRows, tagRowsOf } from '@/lib/engine/tag-rows'
import { versionsBeside } from './versions-beside'

/** All texts of a model at a revision of which somebody said which tags they have, or that none fits; ascending by id. */
export type TaggedTexts = {
  sampleIds: Float64Array
  /** Copies of a text share one; in a proof near copies, too. */
  groups: Int32Array
  /** Their tags, as ids; none where none fits. */
  tagIds: number[][]
  /** 1 where a text was not tagged by chance: a model chose it, or it stood for many others. */
  chosenByModel: Uint8Array
  /** The revision that answered for the text because two versions disagree on it; 0 where that is not why. */
  disagreementRevs: Float64Array
  /** Versions whose answer was on screen when somebody tagged the text, or one that is nearly theirs: that of a draft. */
  seenVersions: ReadonlyMap<number, ReadonlySet<number>>
}

const BY_MODEL: readonly TruthRow['chosenBy'][] = [
  'uncertain',
  'spread',
  'disagreement',
  'suspicious',
]

export async function readTexts(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<TaggedTexts> {
  const sampleIds: number[] = []
  const groups: number[] = []
  const tagIds: number[][] = []
  const chosen: number[] = []
  const disagreementRevs: number[] = []
  const seenVersions = new Map<number, Set<number>>()
  const besideOf = versionsBeside(await trainedVersions(db, modelId))
  for (const row of await truthAsOf(db, modelId, revision)) {
    const { sampleId, tagId, groupId, chosenBy, addedRev, seenVersion, seenDraft } = row
    const text = sampleIds.at(-1) === sampleId ? sampleIds.length - 1 : sampleIds.push(sampleId) - 1
    if (text === groups.length) {
      groups.push(groupId)
      tagIds.push([])
      chosen.push(0)
      disagreementRevs.push(0)
    }
    if (tagId !== null) tagIds[text]?.push(tagId)
    if (BY_MODEL.includes(chosenBy)) chosen[text] = 1
    if (chosenBy === 'disagreement') disagreementRevs[text] = addedRev
    noteSeen(seenVersions, text, seenDraft === null ? [seenVersion] : besideOf(seenDraft))
  }
  return {
    sampleIds: Float64Array.from(sampleIds),
    groups: Int32Array.from(groups),
    tagIds,
    chosenByModel: Uint8Array.from(chosen),
    disagreementRevs: Float64Array.from(disagreementRevs),
    seenVersions,
  }
}

function noteSeen(
  seenVersions: Map<number, Set<number>>,
  text: number,
  versions: readonly (number | null)[],
): void {
  const seen = versions.filter((version) => version !== null)
  if (seen.length === 0) return
  seenVersions.set(text, new Set([...(seenVersions.get(text) ?? []), ...seen]))
}

/** What was answered to each text, as ids. */
export function tagsOf(answers: readonly UnseenAnswer[]): number[][] {
  return answers.map(({ tags }) => tags)
}

/** Rows of tags as indices; `indexOf` answers undefined for tags to leave out. */
export function rowsOf(
  tagIds: readonly (readonly number[])[],
  indexOf: (tagId: number) => number | undefined,
): TagRows {
  return tagRowsOf(
    tagIds.map((ids) => [...new Set(ids.map(indexOf))].filter((index) => index !== undefined)),
  )
}
