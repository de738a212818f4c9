import 'server-only'
import { readAnswers } from '@/lib/answering/read-answers'
import type { SurgeryTrial } from '@/lib/contracts/surgery'
import { type SurgeryScore, trySurgery } from '@/lib/engine/evaluation/surgery'
import type { TagRows } from '@/lib/engine/tag-rows'
import type { SurgeryInput } from '@/lib/questions/surgery'
import type { Asked } from './computation'
import { versionAt } from './version-at'

/** Counts a version's out-of-fold answers again, as if a tag were merged or retired. */
export async function tryTagSurgery({
  db,
  modelId,
  input,
}: Asked<SurgeryInput>): Promise<SurgeryTrial> {
  const version = await versionAt(db, modelId, input.version)
  const file = await readAnswers(db, version)
  const placeOf = (tagId: number) => version.tags.findIndex(({ id }) => id === tagId)
  const [tag, into] = [placeOf(input.tag), input.into === 0 ? null : placeOf(input.into)]
  const tags = { starts: file.tagStarts, tags: file.tags }
  const answers = { starts: file.answerStarts, tags: file.answerTags }
  const strategy = version.multi ? 'multi' : 'single'
  const set = { tags, tagCount: version.tags.length, strategy } as const
  const trial = trySurgery(set, answers, { tag, into })
  return {
    version: version.number,
    texts: trial.texts,
    texts_after: trial.textsAfter,
    now: toScore(trial.now),
    after: toScore(trial.after),
    all_right: toScore(trial.allRight),
    undecided: trial.undecided,
    f1: trial.f1,
    mixed_up: into === null ? 0 : mixedUp(tags, answers, [tag, into]),
  }
}

function toScore({ accuracy, macroF1 }: SurgeryScore) {
  return { accuracy, macro_f1: macroF1 }
}

/** Texts that have one of the two only, and were answered with the other only. */
function mixedUp(tags: TagRows, answers: TagRows, [one, other]: readonly [number, number]): number {
  let texts = 0
  for (let text = 0; text + 1 < tags.starts.length; text++) {
    const own = tags.tags.subarray(tags.starts[text], tags.starts[text + 1])
    const given = answers.tags.subarray(answers.starts[text], answers.starts[text + 1])
    const [hasOne, hasOther] = [own.includes(one), own.includes(other)]
    if (hasOne === hasOther) continue
    const [missed, added] = hasOne ? [one, other] : [other, one]
    if (given.includes(added) && !given.includes(missed)) texts++
  }
  return texts
}
