import 'server-only'
import { LEAST_GROUPS, LEAST_TAGS } from '@/lib/engine/evaluation/folds/trainable-tags'

/** A tag and in how many different texts it occurs; more than `LEAST_GROUPS` need not be counted. */
export type CountedTag = { name: string; groups: number }

const RULE = 'Training cannot start: two tags need at least two texts each'
const COPIES = 'Texts that differ only in case, spaces, digits or punctuation count as one.'

/** What training still needs, as a sentence for people; null when it can start. */
export function whatIsMissing(tags: readonly CountedTag[]): string | null {
  const ready = tags.filter(({ groups }) => groups >= LEAST_GROUPS)
  if (ready.length >= LEAST_TAGS) return null
  if (tags.length === 0) return `${RULE}, and the model has no tags yet.`
  if (tags.every(({ groups }) => groups === 0)) {
    return `${RULE}, and no text is tagged yet.`
  }
  const next = tags.find(({ groups }) => groups === 1)
  const [only] = ready
  if (!only) {
    return `${RULE}, and no tag has them. Tag one more text as ${next?.name}. ${COPIES}`
  }
  if (next) return `${RULE}, and only ${only.name} has them. Tag one more text as ${next.name}.`
  const other = tags.find(({ groups }) => groups === 0)
  const step = other ? `Tag two texts as ${other.name}.` : 'Add a second tag.'
  return `${RULE}, and only ${only.name} has them. ${step}`
}
