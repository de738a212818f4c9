import { TextLink } from '@/components/ui/controls/text-link'
import { Note } from '@/components/ui/feedback/note'
import { modelPage } from '@/lib/contracts/addresses'
import type { Disagreement } from '@/lib/contracts/disagreement'
import { TaggedBar } from './tagged-bar'

type DisagreementProgressProps = { modelId: string; disagreement: Disagreement; unsaved: number }

/** Why these texts, why no answer stands beside them, and how far they have come. */
export function DisagreementProgress({
  modelId,
  disagreement,
  unsaved,
}: DisagreementProgressProps) {
  const { tagged, disagreeing } = disagreement
  const isLeft = tagged < disagreeing
  return (
    <div className="flex flex-col gap-3 px-6 py-4 max-sm:px-4 max-sm:py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-small text-ink-2">Where sandbox and production disagree</span>
        <TextLink href={modelPage(modelId, 'tag')} className="text-small text-ink-2">
          All untagged
        </TextLink>
        <TaggedBar tagged={Math.min(disagreeing, tagged + unsaved)} all={disagreeing} />
      </div>
      {isLeft && (
        <Note className="text-small">
          <b>Finish before training again.</b> Once all are tagged they count in the proof of these
          two versions; after another training they are tags like all others. That a text fits no
          tag counts, too: press 0. No answer is shown, so that none leads you.
        </Note>
      )}
    </div>
  )
}
