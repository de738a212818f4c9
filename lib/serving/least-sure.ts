import 'server-only'
import type { Classified, ClassifyInput } from '@/lib/contracts/classify'
import { invalidField } from '@/lib/errors'

type Classifications = Classified['classifications']

/**
 * Leaves out what is answered less surely than was asked for: of each tag its own minimum, of all others the common one. What
 * is left of a text can be nothing. A tag that the version does not know is refused by its name.
 */
export function leastSure(
  { minimum_confidence, minimum_confidences }: ClassifyInput,
  tags: readonly { readonly name: string }[],
): (answers: Classifications) => Classifications {
  const own = new Map(Object.entries(minimum_confidences ?? {}))
  const known = new Set(tags.map(({ name }) => name))
  for (const name of own.keys()) {
    if (known.has(name)) continue
    const message = `minimum_confidences names “${name}”, which is no tag of this version.`
    throw invalidField('minimum_confidences', message, name)
  }
  const common = minimum_confidence ?? 0
  if (common === 0 && own.size === 0) return (answers) => answers
  return (answers) =>
    answers.filter(({ tag_name, confidence }) => confidence >= (own.get(tag_name) ?? common))
}
