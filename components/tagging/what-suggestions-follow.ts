import type { Queue } from '@/lib/contracts/queue'
import { plural } from '@/lib/format/plural'

type Suggesting = { draft: Queue['draft']; noDraft: Queue['no_draft'] }

/** Whether suggestions follow each tag, or why not; null where that is no question. */
export function whatSuggestionsFollow({ draft, noDraft }: Suggesting): string | null {
  if (draft) {
    return `Suggestions follow your tags: a draft of ${plural('text', draft.tagged)} makes them, which is no version`
  }
  if (noDraft !== 'too_large') return null
  return 'Suggestions follow each training: with so much text, learning every tag takes too long'
}
