import { Note } from '@/components/ui/feedback/note'
import type { Disagreement } from '@/lib/contracts/disagreement'
import type { Model } from '@/lib/contracts/model'
import { TaggedBar } from './tagged-bar'
import { TaggingBar } from './tagging-progress'

type DisagreementProgressProps = { model: Model; disagreement: Disagreement; unsaved: number }

/** Why these texts, why no answer stands beside them, and how far they have come. */
export function DisagreementProgress({ model, disagreement, unsaved }: DisagreementProgressProps) {
  const { tagged, disagreeing } = disagreement
  const isLeft = tagged < disagreeing
  return (
    <div className="flex flex-col">
      <TaggingBar model={model} queue={{ by: 'disagreement' }}>
        <TaggedBar tagged={Math.min(disagreeing, tagged + unsaved)} all={disagreeing} />
      </TaggingBar>
      {isLeft && (
        <Note className="mx-6 text-small max-sm:mx-4">
          <b>Finish before training again.</b> Once all are tagged they count in the proof of these
          two versions; after another training they are tags like all others. That a text fits no
          tag counts, too: press 0. No answer is shown, so that none leads you.
        </Note>
      )}
    </div>
  )
}
