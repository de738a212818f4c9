import { readQuery } from './search/search-query'

export type ListFilter = {
  modelId: number
  q?: string | undefined
  tag?: number | undefined
  tagged?: boolean | undefined
  disagrees?: boolean | undefined
  /** Whether they have more than one tag. */
  several?: boolean | undefined
  /** Whether somebody judged that they fit no tag. */
  fits_no_tag?: boolean | undefined
  /** Only samples that the sandbox has answered. */
  answered?: boolean | undefined
}

/** Where a list goes on: the last row that was shown. */
export type SampleCursor = { id: number; confidence: number | null }

type Condition = { where: string[]; values: (string | number)[] }

/** Whether something is to be searched for. */
export function isSearch({ q }: ListFilter): boolean {
  return q !== undefined && readQuery(q).length > 0
}

/** The live samples `l` that a filter matches whatever their texts say, as the FROM and WHERE of a statement. */
export function listCondition(filter: ListFilter): Condition & { from: string } {
  const from = ['live_samples l']
  const where = ['l.model_id = ?']
  const values: (string | number)[] = [filter.modelId]
  if (filter.tag !== undefined) {
    from.push('JOIN annotations a ON a.sample_id = l.sample_id')
    where.push('a.tag_id = ?', 'a.removed_rev IS NULL')
    values.push(filter.tag)
  }
  if (filter.tagged !== undefined) {
    where.push('l.tagged = ?')
    values.push(Number(filter.tagged))
  }
  if (filter.disagrees !== undefined) where.push(`l.disagrees = ${Number(filter.disagrees)}`)
  if (filter.several !== undefined) where.push(`l.several = ${Number(filter.several)}`)
  if (filter.fits_no_tag !== undefined) {
    where.push(`l.fits_no_tag = ${Number(filter.fits_no_tag)}`)
  }
  if (filter.answered) where.push('l.confidence IS NOT NULL')
  return { from: from.join(' '), where, values }
}

type Ordering = { by: string; where: string[]; after: (cursor: SampleCursor) => Condition }

function byConfidence(direction: '<' | '>', order: 'ASC' | 'DESC'): Ordering {
  return {
    by: `l.confidence ${order}, l.sample_id ${order}`,
    where: ['l.confidence IS NOT NULL'],
    after: ({ id, confidence }) => ({
      where: [`(l.confidence, l.sample_id) ${direction} (?, ?)`],
      values: [confidence ?? 0, id],
    }),
  }
}

/** Every order ends in the id, so that a cursor names one place. Samples without an answer have no confidence. */
export const orderings = {
  '-added': {
    by: 'l.sample_id DESC',
    where: [],
    after: ({ id }) => ({ where: ['l.sample_id < ?'], values: [id] }),
  },
  added: {
    by: 'l.sample_id ASC',
    where: [],
    after: ({ id }) => ({ where: ['l.sample_id > ?'], values: [id] }),
  },
  confidence: byConfidence('>', 'ASC'),
  '-confidence': byConfidence('<', 'DESC'),
} as const satisfies Record<string, Ordering>
export type SampleOrder = keyof typeof orderings
