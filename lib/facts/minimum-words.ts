import type { AnswerSettings } from '@/lib/engine/settings'
import { hasMinimum } from '@/lib/engine/settings'
import { wholePercent } from '@/lib/format/percent'

/** “none”, or “80%; Refund 90%, Other none”; tags that are gone are left out. */
export function minimumWords(
  { minimum_confidence, minimum_confidence_by_tag }: AnswerSettings,
  nameOf: (tagId: number) => string | undefined,
): string {
  const common = minimum_confidence === 0 ? 'none' : wholePercent(minimum_confidence)
  const own = minimum_confidence_by_tag.flatMap(({ tag_id, minimum }) => {
    const name = nameOf(tag_id)
    return name === undefined ? [] : [`${name} ${minimum === 0 ? 'none' : wholePercent(minimum)}`]
  })
  return own.length === 0 ? common : `${common}; ${own.join(', ')}`
}

type Told = {
  number: number
  tags: readonly { id: number; name: string }[]
  settings: AnswerSettings
}

/** The minimums of versions that are compared, and what is compared all the same; null where each gives all its answers. */
export function comparedMinimums(
  versions: readonly Told[],
): { minimums: string; compared: string } | null {
  if (!versions.some(({ settings }) => hasMinimum(settings))) return null
  const each = versions.map(({ number, tags, settings }) => {
    const names = new Map(tags.map(({ id, name }) => [id, name]))
    return `v${number} ${minimumWords(settings, (id) => names.get(id))}`
  })
  return {
    minimums: `Minimum confidence: ${each.join(', ')}.`,
    compared:
      'Scores, proof and the answers that changed compare all answers, also those that are less sure.',
  }
}
