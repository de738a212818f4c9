import type { AnswerSettings } from '@/lib/engine/settings'
import { wholePercent } from '@/lib/format/percent'

/** What a press sets: the common minimum, or with a tag that of the tag alone. */
export function withMinimum(
  settings: AnswerSettings,
  tag: number | null,
  minimum: number,
): Partial<AnswerSettings> {
  if (tag === null) return { minimum_confidence: minimum }
  const others = settings.minimum_confidence_by_tag.filter(({ tag_id }) => tag_id !== tag)
  return { minimum_confidence_by_tag: [...others, { tag_id: tag, minimum }] }
}

/** The tag has the common minimum again. */
export function withoutMinimum(settings: AnswerSettings, tag: number): Partial<AnswerSettings> {
  return {
    minimum_confidence_by_tag: settings.minimum_confidence_by_tag.filter(
      ({ tag_id }) => tag_id !== tag,
    ),
  }
}

/** “none”, or “80%, and 2 tags have their own: Refund 90%, Other 50%”; tags that are gone are left out. */
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
