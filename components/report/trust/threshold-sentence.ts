import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import type { AtThreshold } from './threshold'

type Answering = {
  isMulti: boolean
  /** Of some texts it was answered that none fits; those are not counted. */
  canBeNone?: boolean
  tag: string | null
}

/** What of the answers is given at a threshold (0 to 100 %), how much of it is right, and what is left. */
export function thresholdSentence(
  now: AtThreshold,
  threshold: number,
  { isMulti, canBeNone = false, tag }: Answering,
): string {
  const all = count(now.answered + now.left)
  const isOfTags = isMulti || canBeNone || tag !== null
  const ofTexts = canBeNone ? 'answers with a tag are given' : 'tagged texts are answered'
  const given = isMulti ? 'tags of tagged texts are given' : ofTexts
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
