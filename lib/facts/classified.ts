import type { Classified } from '@/lib/contracts/classify'
import { rounded } from '@/lib/engine/settings'

type Named = { readonly id: number; readonly name: string }

/** The tags that a version gives a text, by their names. Places among `tags` are what the engine calls tags. */
export function toClassifications(
  tags: readonly Named[],
  answers: readonly { tag: number; confidence: number }[],
): Classified['classifications'] {
  return answers.flatMap(({ tag, confidence }) => {
    const named = tags[tag]
    return named
      ? [{ tag_name: named.name, tag_id: named.id, confidence: rounded(confidence) }]
      : []
  })
}

/** What a text is answered with that says nothing. */
export const BLANK = {
  error: true,
  error_detail: 'The text is empty.',
  classifications: [] as Classified['classifications'],
}
