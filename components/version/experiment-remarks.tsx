import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/controls/text-link'
import { modelPage } from '@/lib/contracts/addresses'
import type { PromiseCounts } from '@/lib/contracts/promise'
import type { VersionNote } from '@/lib/contracts/version-note'
import type { ExperimentFacts } from './experiment-facts'

type ExperimentRemarksProps = {
  note: VersionNote | undefined
  promises: PromiseCounts | undefined
  facts: Pick<ExperimentFacts, 'modelId'>
  /** What the training changed. */
  children: ReactNode
}

/** The name of a version before what it changed; its note and its promises after it. */
export function ExperimentRemarks({ note, promises, facts, children }: ExperimentRemarksProps) {
  return (
    <>
      {note?.name && <b className="block wrap-anywhere">{note.name}</b>}
      {children}
      {note?.note && (
        <span className="mt-1 line-clamp-2 text-small whitespace-pre-wrap text-ink-2 wrap-anywhere">
          {note.note}
        </span>
      )}
      {promises && promises.all > 0 && (
        <TextLink
          href={modelPage(facts.modelId, 'report/promises')}
          className={`mt-1 block w-fit text-small ${promises.broken > 0 ? 'text-down' : 'text-ink-2'}`}
        >
          {promises.kept} of {promises.all} promises kept
        </TextLink>
      )}
    </>
  )
}
