import type { Comparison } from '@/lib/contracts/comparison'

type DataChange = { count: number; text: string }

/** What happened to the texts, without what did not. */
export function dataChanges(data: Comparison['data']): DataChange[] {
  const noun = (count: number, what: string) => `${count === 1 ? 'text' : 'texts'} ${what}`
  return [
    { count: data.added, text: noun(data.added, 'added') },
    { count: data.tagged, text: noun(data.tagged, 'tagged') },
    { count: data.retagged, text: noun(data.retagged, 'retagged') },
    { count: data.untagged, text: noun(data.untagged, 'untagged') },
    { count: data.deleted, text: noun(data.deleted, 'deleted') },
  ].filter(({ count }) => count > 0)
}
