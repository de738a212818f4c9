import { Check, Clock, EqualNot } from 'lucide-react'
import { TagChip } from '@/components/ui/marks/tag-chip'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import { PinButton } from './pin-button'
import { sameTags, suggestionOf } from './suggestion-of'
import type { Deed } from './use-tagging'

type JustTaggedProps = {
  modelId: string
  deeds: readonly Deed[]
  unsavedIds: ReadonlySet<string>
  nameOf: (tagId: number) => string
}

const SHOWN = 7

/** The last tags, newest first; dashed with a clock until the server has them. */
export function JustTagged({ modelId, deeds, unsavedIds, nameOf }: JustTaggedProps) {
  const language = useTextLanguage()
  const shown = deeds
    .flatMap(({ text, tagged }) => (tagged ? [{ text, tagged }] : []))
    .slice(-SHOWN)
  return (
    <>
      <h2 className="mb-2 text-small text-ink-2">Just tagged</h2>
      {shown.length === 0 && (
        <p className="text-small text-ink-3">The texts that you tag appear here.</p>
      )}
      <ul>
        {shown.toReversed().map(({ text, tagged }) => {
          const isUnsaved = unsavedIds.has(tagged.id)
          return (
            <li key={tagged.id} className="flex items-center gap-2 py-1 text-small text-ink-2">
              <span className="flex min-w-0 flex-1 flex-col items-start gap-0.5">
                <span {...language} className="w-full truncate" title={tagged.text}>
                  {firstLine(tagged.text)}
                </span>
                <TagChip
                  source={isUnsaved ? 'pending' : 'person'}
                  icon={isUnsaved && <Clock className="size-3" aria-label="Not saved yet" />}
                >
                  {tagged.fitsNoTag ? 'Fits no tag' : tagged.tags.map(nameOf).join(', ')}
                </TagChip>
              </span>
              {isUnsaved || tagged.fitsNoTag ? (
                // Nothing moves once it is saved.
                <span className="w-7 flex-none max-sm:w-9" />
              ) : (
                <PinButton modelId={modelId} sampleId={tagged.sampleId} text={tagged.text} />
              )}
              <Agreement tags={tagged.tags} suggested={suggestionOf(text)?.tags} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? ''
}

type AgreementProps = { tags: readonly number[]; suggested: readonly number[] | undefined }

function Agreement({ tags, suggested }: AgreementProps) {
  if (!suggested) return <span className="w-3.5" />
  return sameTags(tags, suggested) ? (
    <span className="text-ink-3">
      <Check className="size-3.5" />
      <span className="sr-only">as suggested</span>
    </span>
  ) : (
    <span className="text-down">
      <EqualNot className="size-3.5" />
      <span className="sr-only">not as suggested</span>
    </span>
  )
}
