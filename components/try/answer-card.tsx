import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { Note } from '@/components/ui/note'
import type { VersionKind } from '@/components/ui/version-mark'
import { VersionPill } from '@/components/ui/version-pill'
import { duration } from '@/lib/format/duration'
import { wholePercent } from '@/lib/format/percent'
import type { Answer } from './use-tries'

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
        <VersionPill version={version} number={shownNumber} tone={isThere ? 'own' : 'empty'} />
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
        <Confidences version={version} classifications={answer.answer.classifications} />
      )}
    </Card>
  )
}

type ConfidencesProps = {
  version: VersionKind
  classifications: Extract<Answer, { kind: 'answer' }>['answer']['classifications']
}

function Confidences({ version, classifications }: ConfidencesProps) {
  const [best] = classifications
  if (!best) {
    return <p className="mt-3 text-ink-2">No tag is sure enough for this text.</p>
  }
  return (
    <>
      <p className="mt-3 mb-2 flex flex-wrap items-baseline gap-x-3">
        <span className="text-hero wrap-anywhere">{best.tag_name}</span>
        <span className="text-ink-2">{wholePercent(best.confidence)} sure</span>
      </p>
      <ul>
        {classifications.map((one, position) => (
          <li key={one.tag_id} className="grid h-7 grid-cols-answer items-center gap-3">
            <span className="truncate">{one.tag_name}</span>
            <span aria-hidden="true" className="h-2 overflow-hidden rounded-xs bg-fill-2">
              <span
                className={cx(
                  'block h-full rounded-xs transition-[width] duration-slow',
                  version === 'sandbox' ? 'bg-sb' : 'bg-pr',
                  position > 0 && 'opacity-60',
                )}
                style={{ width: `${one.confidence * 100}%` }}
              />
            </span>
            <span className="text-right">{wholePercent(one.confidence)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
