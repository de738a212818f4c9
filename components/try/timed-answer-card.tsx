'use client'

import { useQuery } from '@tanstack/react-query'
import { Card } from '@/components/ui/layout/card'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { VersionText } from '@/components/ui/marks/version-text'
import type { TimedAnswer } from '@/lib/contracts/timing'
import { milliseconds } from '@/lib/format/duration'
import { explanationQuery } from '@/lib/queries/explain'
import { Confidences } from './confidences'
import { WordsExplained } from './words-explained'

export type TimedVersion = { kind: VersionKind; isOld: boolean }

type TimedAnswerCardProps = {
  modelId: string
  version: TimedVersion
  text: string
  answer: TimedAnswer
}

/** What one of two versions says of a text, how long it took, and the words that made it. */
export function TimedAnswerCard({ modelId, version, text, answer }: TimedAnswerCardProps) {
  const { kind, isOld } = version
  const tone = isOld ? 'old' : kind
  const { data: why, error } = useQuery(explanationQuery(modelId, answer.version, text))
  return (
    <Card
      tone={isOld ? 'neutral' : kind}
      label={`v${answer.version} answers`}
      className="p-5 max-sm:p-4"
    >
      <div className="flex items-baseline justify-between">
        <VersionText version={kind} number={answer.version} isOld={isOld} />
        <b>{milliseconds(answer.duration_ms)}</b>
      </div>
      <Confidences version={tone} classifications={answer.classifications} why={why ?? null} />
      {why && <WordsExplained version={tone} text={text} why={why} />}
      {error && (
        <p className="mt-4 text-small text-ink-3">
          The words could not be explained: {error.message}
        </p>
      )}
    </Card>
  )
}
