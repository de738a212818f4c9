import 'server-only'
import { LEAST_GROUPS, LEAST_TAGS } from '@/lib/engine/evaluation/folds/trainable-tags'
import { listed } from '@/lib/errors'

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
  const [only] = ready
  const near = tags.filter(({ groups }) => groups === 1).map(({ name }) => name)
  const empty = tags.filter(({ groups }) => groups === 0).map(({ name }) => name)
  if (only) return `${RULE}, and only ${only.name} has them. ${oneStep(near, empty)}`
  const steps = near.length > 1 ? `${oneEach(near)}.` : `${oneEach(near)}. ${twoMore(empty)}`
  return `${RULE}, and no tag has them. ${steps} ${COPIES}`
}

/** What the second tag needs. */
function oneStep(near: readonly string[], empty: readonly string[]): string {
  return near.length > 0 ? `Tag one more text as ${listed(near, 'or')}.` : twoMore(empty)
}

function twoMore(empty: readonly string[]): string {
  return empty.length > 0 ? `Tag two texts as ${listed(empty, 'or')}.` : 'Add a second tag.'
}

function oneEach(near: readonly string[]): string {
  if (near.length === 1) return `Tag one more text as ${near[0]}`
  return `Tag one more text as ${near.length === 2 ? 'each of' : 'two of'} ${listed(near)}`
}
