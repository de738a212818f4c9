import { Button } from '@/components/ui/controls/button'
import { TagName } from '@/components/ui/marks/tag-name'
import { VersionMark } from '@/components/ui/marks/version-mark'
import { wholePercent } from '@/lib/format/percent'
import type { Suggestion } from './suggestion-of'

type SuggestionBarProps = {
  suggestion: Suggestion
  /** Made by a draft, not by the sandbox version. */
  isOfDraft: boolean
  nameOf: (tagId: number) => string
  /** Several tags are picked by hand: Enter saves those. */
  isOverruled: boolean
  onAccept: () => void
}

/** Dashed: it is only a guess. */
export function SuggestionBar(props: SuggestionBarProps) {
  const { suggestion, isOfDraft, nameOf, isOverruled, onAccept } = props
  const { tags, confidence, second } = suggestion
  return (
    <div className="flex min-h-11 items-center gap-2.5 rounded-lg border border-dashed border-sb-line bg-sb-fill-1 py-1 pr-2 pl-3.5 max-sm:min-h-13">
      <VersionMark version="sandbox" />
      <p className="min-w-0 flex-1">
        {isOfDraft ? 'Draft says' : 'Sandbox says'} <b>{tags.map(nameOf).join(', ')}</b>,{' '}
        {wholePercent(confidence)} sure
        {second && (
          <span className="ml-2 text-ink-2 max-sm:hidden">
            Close second: <TagName>{nameOf(second.tag)}</TagName>, {wholePercent(second.confidence)}
          </span>
        )}
      </p>
      <Button size="sm" shortcut={isOverruled ? undefined : '↵'} onPress={onAccept}>
        Accept
      </Button>
    </div>
  )
}
