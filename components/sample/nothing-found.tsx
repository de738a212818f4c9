import { Button } from '@/components/ui/controls/button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import type { SampleView } from '@/lib/facts/sample-view'

type NothingFoundProps = { view: SampleView; onShowAll: () => void }

/** A filter that matches nothing says why, and leads back. */
export function NothingFound({ view, onShowAll }: NothingFoundProps) {
  return (
    <div className="flex flex-1 border-t border-line">
      <EmptyState
        title={titleOf(view)}
        actions={
          <Button variant="primary" onPress={onShowAll}>
            Show all texts
          </Button>
        }
      >
        {reasonOf(view)}
      </EmptyState>
    </div>
  )
}

function titleOf({ q, show, tag, more }: SampleView): string {
  if (q) return `No text matches “${q}”`
  if (Object.keys(more).length > 0) return 'No text matches'
  if (tag === null && show === 'untagged') return 'Every text is tagged'
  if (tag === null && show === 'disagrees') return 'The sandbox disagrees with no tag'
  if (tag === null && show === 'no-tag') return 'No text fits no tag'
  if (tag === null && show === 'several') return 'No text has several tags'
  return 'No text matches'
}

function reasonOf({ q, show, tag, more }: SampleView): string {
  const isFiltered = Object.keys(more).length > 0
  if (q && (show !== 'all' || tag !== null || isFiltered)) {
    return 'The filters beside the search leave other texts out. Clear them, or search for less.'
  }
  if (q)
    return 'All that you typed has to be in the text, in any order; in quotes, as it stands. Search for less.'
  if (isFiltered) return 'The chosen filters leave no text. Take some off to see more.'
  if (show === 'disagrees') {
    return 'It compares its answers with your tags after each training. New tags may differ then.'
  }
  if (show === 'untagged') return 'Texts that come in from files or by the API appear here.'
  return 'The chosen filters leave no text. Clear them to see all.'
}
