import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { currentHeldOut, type HeldOutTextRow, heldOutTextsAfter } from '@/db/held-out/held-out'
import type { VersionRow } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import { at } from '@/lib/at'
import type { Asked } from '@/lib/computing/computation'
import { versionAt } from '@/lib/computing/version-at'
import { foldName } from '@/lib/contracts/fold-name'
import type { HeldOutScore } from '@/lib/contracts/held-out'
import { groupProfiles } from '@/lib/engine/evaluation/folds/group-profiles'
import { bootstrapIntervals } from '@/lib/engine/evaluation/metrics/intervals'
import { actualTags, evaluate } from '@/lib/engine/evaluation/metrics/metrics'
import { AppError } from '@/lib/errors'
import type { HeldOutInput } from '@/lib/questions/held-out'
import { answersTo, rowsOf } from './answer-rows'
import { findLearnt } from './find-learnt'

const TEXTS_PER_PAGE = 200
/** Looking for copies is about so much of the work, in percent. */
const LOOKING = 50

/** Scores a version on the texts of a file that it has not learnt from, neither they nor copies of them. */
export async function scoreHeldOut({
  db,
  modelId,
  input,
  progress,
}: Asked<HeldOutInput>): Promise<HeldOutScore> {
  const version = await versionAt(db, modelId, input.version)
  const file = await currentHeldOut(db, modelId)
  if (file?.id !== input.file) {
    throw new AppError('NOT_FOUND', 'The held-out file was replaced or deleted meanwhile.')
  }
  const all = await readTexts(db, file.id)
  const learnt = await findLearnt(db, version, all, (share) => progress(LOOKING * share))
  const tagsOf = tagFinder(version)
  const unseen = all.filter((_, text) => learnt.kinds[text] === 'new')
  const counted = unseen.filter((text) => tagsOf(text) !== null)
  const open = await openVersion(db, version)
  const tags = rowsOf(counted.map((text) => tagsOf(text) ?? []))
  const answers = await answersTo(
    open.answerer,
    counted.map(({ content }) => content),
    (share) => progress(LOOKING + (100 - LOOKING) * share),
  )
  const set = {
    tags,
    tagCount: version.tags.length,
    strategy: version.multi ? 'multi' : 'single',
  } as const
  const groups = counted.map(({ id }) => learnt.groupOf.get(id) ?? id)
  return {
    file: file.id,
    file_name: file.fileName,
    version: version.number,
    multi: version.multi,
    texts: counted.length,
    ...scoresOf(version, set, answers, groups),
    copies: learnt.kinds.filter((kind) => kind === 'copy').length,
    near_copies: learnt.kinds.filter((kind) => kind === 'near copy').length,
    unknown: unknownTags(version, unseen),
    unknown_texts: unseen.length - counted.length,
  }
}

type Scored = Pick<HeldOutScore, 'right' | 'accuracy' | 'macro_f1' | 'per_tag'>

function scoresOf(
  version: VersionRow,
  set: Parameters<typeof evaluate>[0],
  answers: Parameters<typeof evaluate>[1],
  groups: readonly number[],
): Scored {
  if (groups.length === 0) return { right: 0, accuracy: null, macro_f1: null, per_tag: [] }
  const metrics = evaluate(set, answers)
  const actual = set.strategy === 'multi' ? set.tags : actualTags(set.tags, answers)
  const intervals = bootstrapIntervals(groupProfiles(actual, answers, groups), set.tagCount)
  const [accuracyLow, accuracyHigh] = intervals.accuracy
  const [f1Low, f1High] = intervals.macroF1
  return {
    right: Math.round(metrics.accuracy * groups.length),
    accuracy: { score: metrics.accuracy, interval: [accuracyLow, accuracyHigh] },
    macro_f1: { score: metrics.macroF1, interval: [f1Low, f1High] },
    per_tag: version.tags.map(({ id, name }, tag) => {
      const { precision, recall, f1, support } = at(metrics.perTag, tag)
      return { tag_id: id, name, precision, recall, f1, support }
    }),
  }
}

async function readTexts(db: Connection, fileId: number): Promise<HeldOutTextRow[]> {
  const texts: HeldOutTextRow[] = []
  for (;;) {
    const after = texts.at(-1)?.id ?? 0
    const page = await heldOutTextsAfter(db, fileId, { after, limit: TEXTS_PER_PAGE })
    if (page.length === 0) return texts
    texts.push(...page)
    await setImmediate()
  }
}

/** The places of a text's tags among those of the version; null where it does not have one of them. */
function tagFinder({ tags }: VersionRow) {
  const byId = new Map(tags.map(({ id }, place) => [id, place]))
  const byName = new Map(tags.map(({ name }, place) => [foldName(name), place]))
  return (text: HeldOutTextRow): number[] | null => {
    const places = text.tags.map(
      ({ id, name }) => (id === null ? undefined : byId.get(id)) ?? byName.get(foldName(name)),
    )
    const known = places.filter((place) => place !== undefined)
    return known.length === places.length ? [...new Set(known)] : null
  }
}

/** Tags that the version does not have, with their texts, the most frequent first. */
function unknownTags(version: VersionRow, texts: readonly HeldOutTextRow[]) {
  const tagsOf = tagFinder(version)
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const tag of text.tags) {
      if (tagsOf({ ...text, tags: [tag] }) === null) {
        counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1)
      }
    }
  }
  return [...counts]
    .map(([name, count]) => ({ name, texts: count }))
    .sort((a, b) => b.texts - a.texts)
}
