import type { Comparison } from '@/lib/contracts/comparison'
import { count } from '@/lib/format/count'

/** “12 texts added, 3 retagged”, or that nothing was. */
export function dataWords({ data }: Pick<Comparison, 'data'>): string {
  const parts = (['added', 'tagged', 'retagged', 'untagged', 'deleted'] as const)
    .filter((what) => data[what] > 0)
    .map((what, place) => `${count(data[what])} ${place === 0 ? textsOf(data[what]) : ''}${what}`)
  return parts.length === 0 ? 'Same texts and tags.' : `${parts.join(', ')}.`
}

const textsOf = (texts: number) => (texts === 1 ? 'text ' : 'texts ')

/** “New tags: Praise. Gone: Refund.” Empty when the tags are the same. */
export function tagWords({ tags }: Pick<Comparison, 'tags'>): string {
  const list = (words: string, names: readonly string[]) =>
    names.length > 0 ? `${words}: ${names.join(', ')}.` : ''
  return [
    list('New tags', tags.added),
    list('Tags that are gone', tags.removed),
    list(
      'Renamed',
      tags.renamed.map(({ from, to }) => `${from} → ${to}`),
    ),
  ]
    .filter(Boolean)
    .join(' ')
}
