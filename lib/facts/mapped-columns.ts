import type { Mapping } from '@/lib/contracts/import'

/** The columns that something is taken from, each once. */
export function mappedColumns(mapping: Mapping): number[] {
  const { text, answer, no_tag, fields = [] } = mapping
  const kept = fields.map(({ column }) => column)
  const columns = [text, ...tagColumns(mapping), ...(mapping.flags ?? []), answer, no_tag, ...kept]
  return [...new Set(columns.filter((column) => typeof column === 'number'))]
}

/** The columns whose cells name tags. */
export function tagColumns({ tag, more_tags = [] }: Mapping): number[] {
  return tag === null ? more_tags : [tag, ...more_tags]
}
