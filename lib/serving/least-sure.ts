import 'server-only'
import type { OpenVersion } from '@/lib/answering/open-version'
import type { Classified, ClassifyInput } from '@/lib/contracts/classify'
import { invalidField } from '@/lib/errors'

type Classifications = Classified['classifications']

/**
 * Leaves out what is answered less surely than was asked for. What the request says wins over what the version has: its
 * minimum of that tag, its common one, then those of the version. What is left of a text can be nothing. A tag that the
 * version does not know is refused by its name.
 */
export function leastSure(
  { minimum_confidence, minimum_confidences }: Partial<ClassifyInput>,
  { tags, minimumOf }: Pick<OpenVersion, 'tags' | 'minimumOf'>,
): (answers: Classifications) => Classifications {
  const own = new Map(Object.entries(minimum_confidences ?? {}))
  const known = new Set(tags.map(({ name }) => name))
  for (const name of own.keys()) {
    if (known.has(name)) continue
    const message = `minimum_confidences names “${name}”, which is no tag of this version.`
    throw invalidField('minimum_confidences', message, name)
  }
  return (answers) =>
    answers.filter(
      ({ tag_name, tag_id, confidence }) =>
        confidence >= (own.get(tag_name) ?? minimum_confidence ?? minimumOf(tag_id)),
    )
}
