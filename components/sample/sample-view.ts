import { sampleOrders } from '@/lib/contracts/choices'
import type { SampleFilter } from '@/lib/contracts/sample-filter'

export const shows = ['all', 'tagged', 'untagged', 'disagrees', 'several', 'no-tag'] as const
export type SampleShow = (typeof shows)[number]
export type SampleOrder = (typeof sampleOrders)[number]

/** What the list of texts shows: all of it is in the address. */
export type SampleView = { q: string; show: SampleShow; tag: number | null; order: SampleOrder }

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
    order: sampleOrders.find((order) => order === params.get('sort')) ?? '-added',
  }
}

/** The address of a view: `?q=refund&tag=3`, or nothing for the plain list. */
export function viewAddress({ q, show, tag, order }: SampleView): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  if (show !== 'all') params.set('show', show)
  if (tag !== null) params.set('tag', String(tag))
  if (order !== '-added') params.set('sort', order)
  return params.size > 0 ? `?${params}` : ''
}

export function filterOf({ q, show, tag }: SampleView): SampleFilter {
  return {
    ...(q.trim() && { q: q.trim() }),
    ...(tag !== null && { tag }),
    ...(show === 'tagged' && { tagged: true }),
    ...(show === 'untagged' && { tagged: false, fits_no_tag: false }),
    ...(show === 'no-tag' && { fits_no_tag: true }),
    ...(show === 'disagrees' && { disagrees: true }),
    ...(show === 'several' && { several: true }),
  }
}
