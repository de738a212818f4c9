'use client'

import { useMutation } from '@tanstack/react-query'
import { Check, Play } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Note } from '@/components/ui/feedback/note'
import { CodeBlock } from '@/components/ui/layout/code-block'
import { Badge } from '@/components/ui/marks/badge'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { duration } from '@/lib/format/duration'
import { type Classification, classify } from '@/lib/queries/classify'
import { answerText } from './answer-text'

type AnswerPanelProps = { modelId: string; version: VersionKind; text: string }

const NAMES: Record<VersionKind, string> = { sandbox: 'Sandbox', production: 'Production' }

/** Sends the example of the snippet and shows what came back. */
export function AnswerPanel({ modelId, version, text }: AnswerPanelProps) {
  const run = useMutation({
    mutationFn: () =>
      classify(modelId, { data: [text], production_model: version === 'production' }),
    meta: { isErrorShown: true },
  })
  return (
    <>
      <div className="flex min-h-13 flex-wrap items-center gap-2.5 border-t border-line py-2 pr-3 pl-4">
        <h2 className="text-head">Answer</h2>
        {run.data && (
          <>
            <Badge tone="up" icon={<Check />}>
              200
            </Badge>
            <span className="text-ink-2">
              {duration(run.data.durationMs)} from {NAMES[version]}
              {run.data.version !== null && ` v${run.data.version}`}
            </span>
          </>
        )}
        <Button
          size="sm"
          icon={<Play />}
          className="ml-auto"
          isPending={run.isPending}
          pendingLabel="Running…"
          onPress={() => run.mutate()}
        >
          {run.data ? 'Run again' : 'Run it now'}
        </Button>
      </div>
      {run.error && (
        <div role="alert" className="px-4 pb-4">
          <Note tone="down">{run.error.message}</Note>
        </div>
      )}
      {run.data && !run.error && <Answer data={run.data} />}
    </>
  )
}

function Answer({ data }: { data: Classification }) {
  return (
    <>
      <CodeBlock label="Answer" code={answerText(data.answers)} />
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line px-4 py-3 font-mono text-small text-ink-2">
        {data.headers.map(({ name, value }) => (
          <li key={name}>
            {name}: <b className="text-ink">{value}</b>
          </li>
        ))}
      </ul>
    </>
  )
}
