import type { FieldCondition, SampleFilter, SampleFilterQuery } from '@/lib/contracts/sample-filter'

/** A filter as an address has it: lists of ids with commas, conditions on fields as JSON. */
export function filterToUrl({ tags_any, tags_all, tags_none, fields, ...plain }: SampleFilter) {
  return {
    ...plain,
    ...(tags_any && { tags_any: tags_any.join(',') }),
    ...(tags_all && { tags_all: tags_all.join(',') }),
    ...(tags_none && { tags_none: tags_none.join(',') }),
    ...(fields && { fields: JSON.stringify(fields) }),
  } satisfies SampleFilterQuery
}

const TEXTS = ['tagged_by', 'source', 'tagged_from', 'tagged_to', 'added_from', 'added_to'] as const
const LISTS = ['tags_any', 'tags_all', 'tags_none'] as const
const SHARES = ['confidence_from', 'confidence_to'] as const
const NUMBERS = ['alike'] as const
const SWITCHES = ['promise', 'suspicious'] as const

/** Conditions beside what is searched for, shown and tagged. */
export type FurtherFilter = Pick<
  SampleFilter,
  | (typeof TEXTS)[number]
  | (typeof LISTS)[number]
  | (typeof SHARES)[number]
  | (typeof NUMBERS)[number]
  | (typeof SWITCHES)[number]
  | 'fields'
>

/** Those conditions of an address; what makes no sense in it counts as not given. */
export function furtherFromUrl(params: URLSearchParams): FurtherFilter {
  const fields = fieldsFrom(params.get('fields'))
  return {
    ...read(TEXTS, params, (text) => text.slice(0, 200) || undefined),
    ...read(LISTS, params, idsFrom),
    ...read(SHARES, params, shareFrom),
    ...read(NUMBERS, params, (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)),
    ...read(SWITCHES, params, switchFrom),
    ...(fields.length > 0 && { fields }),
  }
}

function read<Name extends string, Value>(
  names: readonly Name[],
  params: URLSearchParams,
  readOne: (text: string) => Value | undefined,
): Partial<Record<Name, Value>> {
  const found: Partial<Record<Name, Value>> = {}
  for (const name of names) {
    const text = params.get(name)
    const value = text === null ? undefined : readOne(text)
    if (value !== undefined) found[name] = value
  }
  return found
}

function idsFrom(text: string): number[] | undefined {
  const ids = text.split(',').filter((id) => /^\d{1,15}$/.test(id))
  return ids.length > 0 ? ids.slice(0, 50).map(Number) : undefined
}

function shareFrom(text: string): number | undefined {
  const share = text === '' ? Number.NaN : Number(text)
  return share >= 0 && share <= 1 ? share : undefined
}

function switchFrom(text: string): boolean | undefined {
  return text === 'true' || text === 'false' ? text === 'true' : undefined
}

function fieldsFrom(text: string | null): FieldCondition[] {
  if (text === null) return []
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read.filter(isCondition).slice(0, 10) : []
  } catch {
    return []
  }
}

function isCondition(value: unknown): value is FieldCondition {
  if (typeof value !== 'object' || value === null || !('field' in value)) return false
  return ['equals', 'contains', 'from', 'to', 'is_given'].some((name) => name in value)
}
