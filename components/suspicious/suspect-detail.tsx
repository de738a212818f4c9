import type { ReactNode } from 'react'
import type { Suspect } from '@/lib/contracts/suspicious'
import { day } from '@/lib/format/date'
import { wholePercent } from '@/lib/format/percent'
import { SimilarTexts } from './similar-texts'
import { nameOf, SuspectChips } from './suspect-chips'
import type { Decision } from './use-decisions'

export type SuspectDetailProps = {
  modelId: string
  /** “Sandbox v14” */
  version: string
  suspect: Suspect
  decision: Decision | undefined
  names: ReadonlyMap<number, string>
  /** The text with the words that speak for these tags. */
  explain: (text: string, tags: readonly number[]) => ReactNode
}

/** Why a text is in the list: its words, both tags, and how texts like it are tagged. */
export function SuspectDetail(props: SuspectDetailProps) {
  const { modelId, version, suspect, decision, names, explain } = props
  const { suggested, tagged, confidence } = suspect
  const now = decision?.kind === 'changed' ? decision.tags : suspect.tags_now
  return (
    <>
      <div className="px-4 pb-3.5">
        {explain(suspect.text, tagsInQuestion(suspect))}
        <p className="mt-2 text-small text-ink-3">
          The words are those of {version}, which has learnt this text with its tag. What it says
          came from a model that had not seen the text.
        </p>
      </div>
      <div className="grid grid-cols-2 border-y border-line">
        <div className="min-w-0 px-4 py-3">
          <h3 className="mb-1.5 text-micro text-ink-3">Your tag</h3>
          <SuspectChips ids={now} names={names} />
          {decision?.kind !== 'changed' && tagged && (
            <p className="mt-1.5 text-small text-ink-2">
              {tagged.by}, {day(tagged.at)}
            </p>
          )}
        </div>
        <div className="min-w-0 border-l border-line px-4 py-3">
          <h3 className="mb-1.5 text-micro text-ink-3">{version} says</h3>
          <SuspectChips ids={suggested} names={names} isGuess />
          <p className="mt-1.5 text-small text-ink-2">
            {wholePercent(confidence)} sure{ownSureness(suspect, names)}
          </p>
        </div>
      </div>
      <SimilarTexts modelId={modelId} sampleId={suspect.id} names={names} />
    </>
  )
}

/** What would be added, then what would go. */
function tagsInQuestion({ suggested, tags }: Suspect): number[] {
  const added = suggested.filter((id) => !tags.includes(id))
  return [...added, ...tags.filter((id) => !suggested.includes(id))]
}

/** Of one tag against another both are told; where tags stand for themselves, the rest to 100% says nothing more. */
function ownSureness(
  { tags, suggested, confidence, own }: Suspect,
  names: ReadonlyMap<number, string>,
): string {
  const [tag, ...more] = tags
  const isChoice = suggested.length === 1 && more.length === 0 && confidence + own <= 1
  if (tag === undefined || !isChoice) return ''
  return `, ${nameOf(names, tag)} ${wholePercent(own)}`
}
