import 'server-only'
import { textsWithSeveral } from '@/lib/engine/evaluation/folds/strategy'
import { countTexts } from '@/lib/engine/tag-rows'
import { isInDoubt } from '@/lib/facts/strategy'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { emptyTextsSentence } from '@/lib/training/learn/empty-texts'
import type { Snapshot } from '@/lib/training/read/read-snapshot'

/** What people should know of a version before they trust it, in sentences. */
export function describeWarnings(snapshot: Snapshot, emptyTexts: number): string[] {
  const { leftOut } = snapshot
  const withoutScore = tagsInOneFold(snapshot)
  return [
    ...strategySentences(snapshot),
    ...(leftOut.length > 0 ? [leftOutSentence(leftOut)] : []),
    ...(emptyTexts > 0 ? [emptyTextsSentence(emptyTexts, snapshot.settings)] : []),
    ...(withoutScore.length > 0 ? [withoutScoreSentence(withoutScore)] : []),
  ]
}

/** Where texts and strategy contradict each other, the page asks; nothing changes by itself. */
function strategySentences({ strategy, settings, tagRows }: Snapshot): string[] {
  const several = textsWithSeveral(tagRows)
  const decided =
    settings.tagging_strategy === 'auto' ? 'as its first training decided' : 'as it is set'
  const tagged = countTexts(tagRows)
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

function leftOutSentence(leftOut: Snapshot['leftOut']): string {
  const tags = leftOut.map(({ name, texts }) => `“${name}” (${plural('text', texts)})`)
  return `Not part of this version, because a tag needs at least two different texts: ${tags.join(', ')}.`
}

function withoutScoreSentence(names: readonly string[]): string {
  const tags = names.map((name) => `“${name}”`).join(', ')
  return `Without a score of their own until more texts are tagged, because all their texts are in one fold: ${tags}.`
}

/** While its only fold is held out, nothing can be learnt of such a tag. */
function tagsInOneFold({ tags, tagRows, folds }: Snapshot): string[] {
  const foldsOf = tags.map(() => new Set<number>())
  folds.forEach((fold, row) => {
    const own = tagRows.tags.subarray(tagRows.starts[row], tagRows.starts[row + 1])
    for (const tag of own) foldsOf[tag]?.add(fold)
  })
  return tags.filter((_, tag) => foldsOf[tag]?.size === 1).map(({ name }) => name)
}
