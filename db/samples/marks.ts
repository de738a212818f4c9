import { plainConditions } from './conditions'
import type { SampleOrder } from './orderings'
import type { ListFilter } from './sample-filter'

type Marks = Pick<
  ListFilter,
  'tag' | 'tagged_by' | 'tagged' | 'disagrees' | 'several' | 'fits_no_tag'
>

/** A tag and no mark beside it is found by the rows of the tag. */
export function withTagAlone(filter: ListFilter): ListFilter {
  const { tag, tags_all = [], ...rest } = filter
  const isAlone = tag !== undefined && plainConditions(rest).length === 0
  return isAlone ? { ...rest, tags_all: [tag, ...tags_all] } : filter
}

/** The marks that the indices of an order have in them. */
export function marksIn(filter: ListFilter, { by }: SampleOrder): Marks {
  const { tag, tagged_by, tagged, disagrees, several, fits_no_tag } = filter
  if (by === 'added') return { tag, tagged_by, tagged, disagrees, several, fits_no_tag }
  const isUncertain = by === 'confidence' && tagged !== undefined && fits_no_tag !== undefined
  return isUncertain ? { tagged, fits_no_tag } : {}
}

/** Each of them as not given. */
export function absent(marks: Marks): Partial<Record<keyof Marks, undefined>> {
  return Object.fromEntries(Object.keys(marks).map((mark) => [mark, undefined]))
}

/** What indices of live samples and of tags find in the order of the ids. */
export function markedBy({ tag, tagged_by, ...marks }: Marks) {
  const from = ['live_samples l']
  const where: string[] = []
  const values: (string | number)[] = []
  if (tag !== undefined) {
    from.push('JOIN annotations a ON a.sample_id = l.sample_id')
    where.push('a.tag_id = ?', 'a.removed_rev IS NULL')
    values.push(tag)
  }
  if (tagged_by !== undefined) {
    where.push('l.tagged_by = ?')
    values.push(tagged_by)
  }
  for (const mark of ['tagged', 'disagrees', 'several', 'fits_no_tag'] as const) {
    if (marks[mark] !== undefined) where.push(`l.${mark} = ${Number(marks[mark])}`)
  }
  return { from: from.join(' '), where, values }
}
