import type { FieldKind, SampleSort } from '@/lib/contracts/choices'
import type { ListFilter, SampleCursor } from './sample-filter'

type Value = string | number
type Part = { where: string[]; values: Value[] }

export type SampleOrder = {
  by: SampleSort
  isDown: boolean
  /** For `by: 'field'`. */
  field?: { id: number; kind: FieldKind }
}

export const NEWEST_FIRST: SampleOrder = { by: 'added', isDown: true }
export const OLDEST_FIRST: SampleOrder = { by: 'added', isDown: false }
export const LEAST_SURE_FIRST: SampleOrder = { by: 'confidence', isDown: false }
export const LAST_TAGGED_FIRST: SampleOrder = { by: 'tagged', isDown: true }

/** Every order ends in the id, so that a cursor names one place. Samples without what it is by are not in it. */
export type Ordering = Part & {
  /** What the list is sorted by besides the id; null for the id alone. */
  key: string | null
  /** Where its key is, if not in the live sample `l`, and whose that is. */
  table: string | null
  isOf: string
  sql: string
  after: (cursor: SampleCursor) => Part
}

const COLUMNS = { confidence: 'l.confidence', tag: 'l.first_tag', tagged: 'l.tagged_rev' } as const

/** The order of a list as SQL. */
export function orderingOf({ modelId }: ListFilter, { by, isDown, field }: SampleOrder): Ordering {
  const direction = isDown ? 'DESC' : 'ASC'
  const beyond = isDown ? '<' : '>'
  if (by === 'added') {
    return {
      key: null,
      table: null,
      isOf: 'l.sample_id',
      where: [],
      values: [],
      sql: `l.sample_id ${direction}`,
      after: ({ id }) => ({ where: [`l.sample_id ${beyond} ?`], values: [id] }),
    }
  }
  const { key, id, ...from } = sortedBy(modelId, by, field)
  return {
    ...from,
    key,
    isOf: id,
    sql: `${key} ${direction}, ${id} ${direction}`,
    after: (cursor) => ({
      where: [`(${key}, ${id}) ${beyond} (?, ?)`],
      values: [cursor.key ?? 0, cursor.id],
    }),
  }
}

function sortedBy(modelId: number, by: Exclude<SampleSort, 'added'>, field: SampleOrder['field']) {
  if (by === 'source') {
    const where = ['o.model_id = ?']
    return { key: 'o.source', id: 'o.id', table: 'samples o', where, values: [modelId] }
  }
  if (by !== 'field') {
    const key = COLUMNS[by]
    return { key, id: 'l.sample_id', table: null, where: [`${key} IS NOT NULL`], values: [] }
  }
  if (!field) throw new Error('An order by a field names the field.')
  const key = field.kind === 'string' ? 'o.folded' : 'o.number'
  const where = ['o.field_id = ?', 'o.removed_rev IS NULL', `${key} IS NOT NULL`]
  return { key, id: 'o.sample_id', table: 'field_values o', where, values: [field.id] }
}
