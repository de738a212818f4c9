import type { AnswerSettings } from '@/lib/engine/settings'

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
