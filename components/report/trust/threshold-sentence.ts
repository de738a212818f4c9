import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import type { AtThreshold } from './threshold'

/** What of the answers is given at a threshold (0 to 100 %), how much of it is right, and what is left. */
export function thresholdSentence(
  now: AtThreshold,
  threshold: number,
  { isMulti, tag }: { isMulti: boolean; tag: string | null },
): string {
  const all = count(now.answered + now.left)
  const isOfTags = isMulti || tag !== null
  const given = isMulti ? 'tags of tagged texts are given' : 'tagged texts are answered'
  return [
    `At least ${threshold}% sure: ${count(now.answered)} of ${all} ${tag === null ? given : `answers “${tag}” are given`} (${percent(now.shareAnswered)}),`,
    now.shareRight === null
      ? 'too few to say how many of them rightly.'
      : `${count(now.right)} of them rightly (${percent(now.shareRight)}).`,
    isOfTags
      ? `${count(now.left)} ${now.left === 1 ? 'is' : 'are'} not given.`
      : `${count(now.left)} ${now.left === 1 ? 'is' : 'are'} left to people.`,
  ].join(' ')
}
