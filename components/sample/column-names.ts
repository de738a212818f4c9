import type { Field } from '@/lib/contracts/field'
import type { Column } from '@/lib/facts/sample-view'

/** All columns that there are, with their names. */
export function columnNames(fields: readonly Field[]): { id: Column; name: string }[] {
  return [
    { id: 'added', name: 'Added' },
    { id: 'tagged', name: 'Tagged' },
    { id: 'source', name: 'Source' },
    ...fields.map(({ id, name }) => ({ id: `field:${id}` as const, name })),
  ]
}
