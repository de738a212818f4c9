import { sampleOrders } from '@/lib/contracts/choices'
import type { SampleListQuery } from '@/lib/contracts/sample'
import type { SampleFilter } from '@/lib/contracts/sample-filter'
import { type FurtherFilter, filterToUrl, furtherFromUrl } from './filter-url'

/** What a list of texts is asked by. */
export type SampleListInput = SampleFilter & Pick<SampleListQuery, 'order' | 'order_field'>

export const shows = ['all', 'tagged', 'untagged', 'disagrees', 'several', 'no-tag'] as const
export type SampleShow = (typeof shows)[number]

/** What a list is sorted by: `-added`, or a field by its id as `field:3` and `-field:3`. */
export type ViewOrder = (typeof sampleOrders)[number] | `field:${number}` | `-field:${number}`

/** A column beside the text and its tag: `added`, `tagged`, `source`, or a field by its id. */
export type Column = 'added' | 'tagged' | 'source' | `field:${number}`

/** What the list of texts shows: all of it is in the address, so that a link and a saved view show the same to everybody. */
export type SampleView = {
  q: string
  show: SampleShow
  tag: number | null
  more: FurtherFilter
  order: ViewOrder
  columns: readonly Column[]
}

export const DEFAULT_COLUMNS: readonly Column[] = ['added']
/** Beside more of them a text could not be read. */
export const MOST_COLUMNS = 4

const WITHOUT_TAG: readonly SampleShow[] = ['untagged', 'no-tag']

/** A list of its own tag is a list of tagged texts; the two filters would exclude each other. */
export function changeView(view: SampleView, change: Partial<SampleView>): SampleView {
  const next = { ...view, ...change }
  if (!WITHOUT_TAG.includes(next.show) || next.tag === null) return next
  return change.tag ? { ...next, show: 'all' } : { ...next, tag: null }
}

/** Anything in the address that makes no sense counts as not given. */
export function readView(params: URLSearchParams): SampleView {
  const tag = Number(params.get('tag') ?? Number.NaN)
  return {
    q: (params.get('q') ?? '').slice(0, 1_000),
    show: shows.find((show) => show === params.get('show')) ?? 'all',
    tag: Number.isSafeInteger(tag) ? tag : null,
    more: furtherFromUrl(params),
    order: readOrder(params.get('sort') ?? ''),
    columns: readColumns(params.get('columns')),
  }
}

function readOrder(name: string): ViewOrder {
  if (isFieldOrder(name)) return name
  const known = sampleOrders.filter((order) => !order.endsWith('field'))
  return known.find((order) => order === name) ?? '-added'
}

function isFieldOrder(name: string): name is `field:${number}` | `-field:${number}` {
  return /^-?field:\d{1,15}$/.test(name)
}

function readColumns(text: string | null): readonly Column[] {
  if (text === null) return DEFAULT_COLUMNS
  return [...new Set(text.split(','))].filter(isColumn).slice(0, MOST_COLUMNS)
}

function isColumn(name: string): name is Column {
  return /^(?:added|tagged|source|field:\d{1,15})$/.test(name)
}

/** The address of a view: `?q=refund&tag=3`, or nothing for the plain list. */
export function viewAddress({ q, show, tag, more, order, columns }: SampleView): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  if (show !== 'all') params.set('show', show)
  if (tag !== null) params.set('tag', String(tag))
  for (const [name, value] of Object.entries(filterToUrl(more))) params.set(name, String(value))
  if (order !== '-added') params.set('sort', order)
  if (columns.join() !== DEFAULT_COLUMNS.join()) params.set('columns', columns.join())
  return params.size > 0 ? `?${params}` : ''
}

export function filterOf({ q, show, tag, more }: SampleView): SampleFilter {
  return {
    ...(q.trim() && { q: q.trim() }),
    ...(tag !== null && { tag }),
    ...(show === 'tagged' && { tagged: true }),
    ...(show === 'untagged' && { tagged: false, fits_no_tag: false }),
    ...(show === 'no-tag' && { fits_no_tag: true }),
    ...(show === 'disagrees' && { disagrees: true }),
    ...(show === 'several' && { several: true }),
    ...more,
  }
}

/** The filter of all that the list of a view shows: its order leaves out what has nothing to be sorted by. */
export function wholeFilterOf(view: SampleView): SampleFilter {
  const filter = filterOf(view)
  const column = view.order.replace('-', '')
  if (column === 'confidence') return { confidence_from: 0, ...filter }
  if (column === 'tag') return { tagged: true, ...filter }
  if (column === 'tagged') return { tagged_from: '1970-01-01', ...filter }
  if (!column.startsWith('field:')) return filter
  const given = { field: Number(column.slice('field:'.length)), is_given: true } as const
  return { ...filter, fields: [...(filter.fields ?? []), given] }
}

/** What the list of a view is asked by. */
export function questionOf(view: SampleView): SampleListInput {
  const filter = filterOf(view)
  const { order } = view
  if (!isFieldOrder(order)) return { ...filter, order: plainOrder(order) }
  const isDown = order.startsWith('-')
  return {
    ...filter,
    order: isDown ? '-field' : 'field',
    order_field: Number(order.split(':')[1]),
  }
}

function plainOrder(name: ViewOrder): (typeof sampleOrders)[number] {
  return sampleOrders.find((order) => order === name) ?? '-added'
}

/** By the same column the other way round. */
export function sortedBy(order: ViewOrder, column: ViewOrder, startsDown: boolean): ViewOrder {
  const [up, down] = [column, `-${column}` as ViewOrder]
  if (order === up) return down
  if (order === down) return up
  return startsDown ? down : up
}
