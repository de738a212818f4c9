import type { ClassifyInput } from '@/lib/contracts/classify'
import { invalidField, MOST_NAMED } from '@/lib/errors'
import { shorten } from './describe-issues'

/** Names what was sent to a tolerant endpoint and says nothing there. */
export const OVERLOOKED_HEADER = 'X-Langur-Ignored-Fields'

const NAME_CHARACTERS = 60

/** Names as the value of a header, which takes plain ASCII only. */
export function headerList(names: readonly string[]): string {
  return names
    .slice(0, MOST_NAMED)
    .map((name) => encodeURIComponent(Array.from(name).slice(0, NAME_CHARACTERS).join('')))
    .join(', ')
}

/**
 * Throws for a field that is meant to choose production, such as `production`, in a request that chooses no version: the
 * sandbox would answer, and nobody would notice. Where a version is chosen, the field is only named in a header.
 */
export function refuseMeantVersion(
  overlooked: ReadonlyMap<string, unknown>,
  input: ClassifyInput,
): void {
  const isChosen = [input.production_model, input.version, input.as_of].some(
    (choice) => choice !== null && choice !== undefined,
  )
  const meant = [...overlooked.keys()].find((name) => /^prod$|production/i.test(name))
  if (isChosen || meant === undefined) return
  const sentence = `${meant} is not a field of this request; did you mean production_model? Without it the sandbox would answer.`
  throw invalidField(meant, sentence, shorten(overlooked.get(meant)))
}
