import type { Consequence } from '@/components/ui/feedback/consequences'
import type { ErasureCount, ErasureCounts } from '@/lib/contracts/erasure'
import { count } from '@/lib/format/count'

const LINES: Record<keyof Omit<ErasureCounts, 'versions'>, [one: string, many: string]> = {
  texts: [
    'text of the data, with its tags and history',
    'texts of the data, with their tags and history',
  ],
  deleted_texts: [
    'text that was deleted and could be undone',
    'texts that were deleted and could be undone',
  ],
  requests: ['kept request to production', 'kept requests to production'],
  held_out_texts: ['held-out text', 'held-out texts'],
  files: [
    'file of an export, a batch or an import, whole',
    'files of exports, batches and imports, whole',
  ],
  views: ['saved view that looks for them', 'saved views that look for them'],
}

/** What goes, a number a line; zero is left out but for the texts themselves. */
export function erasedLines(counts: ErasureCounts): Consequence[] {
  return Object.entries(LINES).flatMap(([key, [one, many]]) => {
    const value = counts[key as keyof typeof LINES]
    if (value === 0 && key !== 'texts') return []
    return [{ key, count: value, text: value === 1 ? one : many }]
  })
}

/** What it means for versions; empty where none was trained on the texts. */
export function reproducibility({
  versions,
  production,
}: Pick<ErasureCounts, 'versions'> & Partial<Pick<ErasureCount, 'production'>>): string {
  if (versions === 0) return ''
  const some = versions === 1 ? '1 version was' : `${count(versions)} versions were`
  const they = versions === 1 ? 'It cannot' : 'They cannot'
  const answers = production ? ` Production, v${production}, goes on answering.` : ''
  return `${some} trained while they were there. ${they} be trained again to the same bytes, and model files keep the weights of words that they learnt from; train and deploy a new version to be rid of these.${answers}`
}
