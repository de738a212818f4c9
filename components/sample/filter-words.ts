import type { Field } from '@/lib/contracts/field'
import type { FieldCondition } from '@/lib/contracts/sample-filter'
import type { FurtherFilter } from '@/lib/facts/filter-url'
import { wholePercent } from '@/lib/format/percent'
import { nameOf, type TagNames } from './tag-cells'

/** A condition in words, and the filter without it. */
export type FilterChip = { key: string; text: string; rest: FurtherFilter }

type Key = keyof FurtherFilter

/** A chip for each condition; both ends of a range are one. */
export function chipsOf(
  more: FurtherFilter,
  names: TagNames,
  fields: readonly Field[],
): FilterChip[] {
  const told = wordsOf(more, names).flatMap(([text, ...keys]) =>
    text === null ? [] : [{ key: keys.join(), text, rest: without(more, keys) }],
  )
  const own = (more.fields ?? []).map((condition, place, all) => {
    const others = all.filter((one) => one !== condition)
    const rest = { ...without(more, ['fields']), ...(others.length > 0 && { fields: others }) }
    return { key: `field ${place}`, text: conditionWords(condition, fields), rest }
  })
  return [...told, ...own]
}

function wordsOf(more: FurtherFilter, names: TagNames): [text: string | null, ...keys: Key[]][] {
  const tags = (start: string, ids: readonly number[] | undefined, joined: string) =>
    ids ? `${start} ${ids.map((id) => nameOf(names, id)).join(joined)}` : null
  const one = (start: string, value: string | number | undefined) =>
    value === undefined ? null : `${start} ${value}`
  const either = (value: boolean | undefined, yes: string, no: string) =>
    value === undefined ? null : ([no, yes][Number(value)] ?? null)
  const sure = [more.confidence_from, more.confidence_to].map((share) =>
    share === undefined ? undefined : wholePercent(share),
  )
  return [
    [tags('Tag:', more.tags_any, ' or '), 'tags_any'],
    [tags('Tags:', more.tags_all, ' and '), 'tags_all'],
    [tags('Not', more.tags_none, ', nor '), 'tags_none'],
    [one('Tagged by', more.tagged_by), 'tagged_by'],
    [one('Tagged', range(more.tagged_from, more.tagged_to)), 'tagged_from', 'tagged_to'],
    [one('Added', range(more.added_from, more.added_to)), 'added_from', 'added_to'],
    [one('From', more.source), 'source'],
    [one('Sandbox sure', range(sure[0], sure[1])), 'confidence_from', 'confidence_to'],
    [either(more.promise, 'Promises', 'No promises'), 'promise'],
    [either(more.suspicious, 'Suspicious', 'Not suspicious'), 'suspicious'],
    [one('Like text', more.alike), 'alike'],
  ]
}

function without(more: FurtherFilter, keys: readonly Key[]): FurtherFilter {
  const kept = Object.entries(more).filter(([key]) => keys.every((gone) => gone !== key))
  return Object.fromEntries(kept)
}

/** A condition on a field in words: “channel is mail”. */
export function conditionWords(
  { field, equals, contains, from, to, is_given }: FieldCondition,
  fields: readonly Field[],
): string {
  const name = fields.find(({ id }) => id === field)?.name ?? `deleted field ${field}`
  if (equals !== undefined) return `${name} is ${equals}`
  if (contains !== undefined) return `${name} contains ${contains}`
  if (is_given) return `${name} is given`
  return `${name} ${range(from, to)}`
}

function range(
  from: string | number | undefined,
  to: string | number | undefined,
): string | undefined {
  if (from !== undefined && to !== undefined) return `${from} to ${to}`
  if (from !== undefined) return `from ${from} on`
  return to === undefined ? undefined : `up to ${to}`
}
