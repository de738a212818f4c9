'use client'

import { useState } from 'react'
import { Note } from '@/components/ui/feedback/note'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { useTiming } from '@/lib/queries/timing'
import { MarksLegend } from './marked-text'
import { TextCard } from './text-card'
import { TimedAnswerCard, type TimedVersion } from './timed-answer-card'
import { agreementSentence, timingSentence } from './timing-words'

type NumberedVersion = TimedVersion & { number: number }

type TimeATextProps = { modelId: string; a: NumberedVersion; b: NumberedVersion }

/** A text that somebody types: what two versions say of it, how long each takes, and why. */
export function TimeAText({ modelId, a, b }: TimeATextProps) {
  const [text, setText] = useState('')
  const { mutate, data, variables, error, isPending } = useTiming(modelId)
  const asked = variables?.text ?? ''
  return (
    <Card label="Compare on a text">
      <CardHeader
        title="Compare on a text"
        sub={`v${a.number} and v${b.number} answer what you type; not counted as requests`}
      />
      <CardBody>
        <TextCard
          value={text}
          onChange={setText}
          isAsking={isPending}
          disabledReason={text.trim() === '' ? 'Type a text first.' : undefined}
          onAsk={() => mutate({ text, version: b.number, against: a.number })}
          known={null}
          actions={null}
          asks="Time it"
        />
        <div aria-live="polite">
          {error && (
            <Note tone="down" className="mt-4">
              {error.message}
            </Note>
          )}
          {data && (
            <p className="mt-4 text-body">
              {agreementSentence(data)} {timingSentence(data)}
            </p>
          )}
          {data && asked !== text && (
            <p className="text-small text-ink-3">The text has changed since. Time it again.</p>
          )}
        </div>
        {data && (
          <>
            <div className="mt-3 grid grid-cols-2 items-start gap-4 max-md:grid-cols-1">
              <TimedAnswerCard modelId={modelId} version={a} text={asked} answer={data.against} />
              <TimedAnswerCard modelId={modelId} version={b} text={asked} answer={data.version} />
            </div>
            <MarksLegend />
          </>
        )}
      </CardBody>
    </Card>
  )
}
