import type { ReactNode } from 'react'
import { Note } from '@/components/ui/feedback/note'
import { Card } from '@/components/ui/layout/card'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { VersionPill } from '@/components/ui/marks/version-pill'
import { duration } from '@/lib/format/duration'
import { Confidences } from './confidences'
import type { Answer } from './use-asked-texts'
import { WordsExplained } from './words-explained'

type AnswerCardProps = {
  version: VersionKind
  number: number | undefined
  answer: Answer | null | undefined
  /** What to do while there is no such version. */
  missing: ReactNode
}

const NAMES: Record<VersionKind, string> = { sandbox: 'Sandbox', production: 'Production' }

/** What one version says of the text. */
export function AnswerCard({ version, number, answer, missing }: AnswerCardProps) {
  const isThere = number !== undefined
  const shownNumber = answer?.kind === 'answer' ? (answer.version ?? number) : number
  return (
    <Card
      tone={isThere ? version : 'neutral'}
      label={NAMES[version]}
      className="flex min-h-60 flex-col p-5 max-sm:min-h-0 max-sm:p-4"
    >
      <div className="flex items-center justify-between">
        <h2 className="flex">
          <VersionPill version={version} number={shownNumber} tone={isThere ? 'own' : 'empty'} />
        </h2>
        {answer?.kind === 'answer' && (
          <span
            className="text-small text-ink-3"
            title="From asking to the last byte, seen from this browser"
          >
            {duration(answer.durationMs)}
          </span>
        )}
      </div>
      {!isThere && <div className="my-auto py-6 text-center text-ink-2">{missing}</div>}
      {isThere && !answer && (
        <p className="my-auto py-6 text-center text-ink-3">The answer appears here.</p>
      )}
      {answer?.kind === 'failed' && (
        <Note tone="down" className="mt-4">
          {answer.message}
        </Note>
      )}
      {answer?.kind === 'answer' && (
        <>
          <Confidences
            version={version}
            classifications={answer.answer.classifications}
            why={answer.why.kind === 'why' ? answer.why.explanation : null}
          />
          {answer.why.kind === 'why' ? (
            <WordsExplained
              key={answer.answer.text}
              version={version}
              text={answer.answer.text}
              why={answer.why.explanation}
            />
          ) : (
            <p className="mt-4 text-small text-ink-3">{answer.why.message}</p>
          )}
        </>
      )}
    </Card>
  )
}
