import type { Metrics } from '@/lib/contracts/metrics'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'

/** How well a version tells texts that fit no tag: “No tag: 30 of the 34 texts that fit none were given none (88.2%), …”. */
export function noTagSentence({ texts, answered, right }: NonNullable<Metrics['no_tag']>): string {
  const recall = texts === 0 ? '' : ` (${percent(right / texts)})`
  const given = `No tag: ${count(right)} of the ${plural('text', texts)} that fit none were given none${recall}`
  if (answered === right) return `${given}, and no other text was.`
  return `${given}; of the ${plural('text', answered)} that were given none, ${percent(right / answered)} fit none.`
}
