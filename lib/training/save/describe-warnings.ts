import 'server-only'
import { textsWithSeveral } from '@/lib/engine/evaluation/folds/strategy'
import { countTexts, countWithoutTag } from '@/lib/engine/tag-rows'
import { isInDoubt } from '@/lib/facts/strategy'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { emptyTextsSentence } from '@/lib/training/learn/empty-texts'
import type { LearntModel } from '@/lib/training/learn/learn-snapshot'
import type { Snapshot } from '@/lib/training/read/read-snapshot'
import { tagsInOneFold } from './tags-in-one-fold'

/** What people should know of a version before they trust it, in sentences. */
export function describeWarnings(
  snapshot: Snapshot,
  { emptyTexts, untaggedTexts }: Pick<LearntModel, 'emptyTexts' | 'untaggedTexts'>,
): string[] {
  const { leftOut } = snapshot
  const isInOneFold = tagsInOneFold(snapshot)
  const withoutScore = snapshot.tags.filter((_, tag) => isInOneFold[tag])
  return [
    ...strategySentences(snapshot),
    ...(leftOut.length > 0 ? [leftOutSentence(leftOut)] : []),
    ...noTagSentences(snapshot),
    ...(untaggedTexts > 0 ? [untaggedSentence(untaggedTexts)] : []),
    ...(emptyTexts > 0 ? [emptyTextsSentence(emptyTexts, snapshot.settings)] : []),
    ...(withoutScore.length > 0 ? [withoutScoreSentence(withoutScore)] : []),
  ]
}

/** Where texts and strategy contradict each other, the page asks; nothing changes by itself. */
function strategySentences({ strategy, settings, tagRows }: Snapshot): string[] {
  const several = textsWithSeveral(tagRows)
  const decided =
    settings.tagging_strategy === 'auto' ? 'as its first training decided' : 'as it is set'
  const tagged = countTexts(tagRows) - countWithoutTag(tagRows)
  const have = `${plural('text', several)} of ${count(tagged)} ${several === 1 ? 'has' : 'have'} several tags`
  if (strategy === 'single' && several > 0) {
    return [
      `${have}, and the model gives one tag a text, ${decided}: any of theirs counts as right. May a text have several? Then set “Tags per text” to “Several”.`,
    ]
  }
  if (strategy !== 'multi' || settings.tagging_strategy !== 'auto') return []
  if (isInDoubt(several, tagged)) {
    return [
      `Only ${have}, and the model may give several, ${decided}. May a text have several? Then set “Tags per text” to “Several”; if not, leave each of them one.`,
    ]
  }
  if (several === 0) {
    return [
      `No text has several tags, and the model may give several, ${decided}. Shall every text get one? Then set “Tags per text” to “One”.`,
    ]
  }
  return []
}

/** What was asked for and could not be, and what it means for the scores. */
function noTagSentences({ settings, tagRows }: Snapshot): string[] {
  if (!settings.learn_from_no_tag) return []
  const texts = countWithoutTag(tagRows)
  if (texts === 0) {
    return [
      'It shall learn from texts that fit no tag, and there are none: every text gets a tag. Press “No tag fits” on such texts.',
    ]
  }
  return [
    `It also learnt from ${plural('text', texts)} that ${texts === 1 ? 'fits' : 'fit'} no tag, so that its answer can be no tag. They count in accuracy: right is an answer without a tag.`,
  ]
}

function untaggedSentence(texts: number): string {
  return `Few texts are tagged, so it also learnt from ${plural('text', texts)} without a tag, and from groups of characters, which words go together. The texts on which it was scored were read for that, too, but never their tags.`
}

function leftOutSentence(leftOut: Snapshot['leftOut']): string {
  return `Not part of this version, because no text has them: ${quoted(leftOut)}.`
}

function withoutScoreSentence(tags: Snapshot['tags']): string {
  return `Answered, but without a score of their own until more texts are tagged, because all their texts are held out together; they count as 0 in macro F1: ${quoted(tags)}.`
}

function quoted(tags: readonly { name: string }[]): string {
  return tags.map(({ name }) => `“${name}”`).join(', ')
}
