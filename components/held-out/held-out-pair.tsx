'use client'

import { useQuery } from '@tanstack/react-query'
import { LoadFailure } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { VersionText } from '@/components/ui/marks/version-text'
import type { HeldOutScore } from '@/lib/contracts/held-out'
import { interval, percent, wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { heldOutQuery, heldOutScoreQuery } from '@/lib/queries/held-out'
import { leftOutWords } from './held-out-words'

type Shown = { number: number; kind: VersionKind; isOld?: boolean }
type HeldOutPairProps = { modelId: string; versions: readonly Shown[] }

/** Versions on the held-out file: evidence of its own beside the proof. Nothing where the model has no such file. */
export function HeldOutPair({ modelId, versions }: HeldOutPairProps) {
  const { data } = useQuery(heldOutQuery(modelId))
  if (!data?.file) return null
  return (
    <Card label="On the held-out file">
      <CardHeader
        title="On the held-out file"
        sub={`${data.file.file_name}: no version learns from it. It stands beside the proof and is no part of its certainty.`}
      />
      <CardBody className="flex flex-col gap-2 text-ink-2">
        {versions.map((shown) => (
          <PairLine key={shown.number} modelId={modelId} shown={shown} />
        ))}
      </CardBody>
    </Card>
  )
}

function PairLine({ modelId, shown }: { modelId: string; shown: Shown }) {
  const query = useQuery(heldOutScoreQuery(modelId, shown.number))
  const { data, error } = query
  if (error) return <LoadFailure what="the score" error={error} query={query} />
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <VersionText version={shown.kind} number={shown.number} isOld={shown.isOld ?? false} />
      {data?.state === 'failed' && data.error}
      {data?.state === 'ready' && data.result && <Line score={data.result} />}
      {data?.state !== 'failed' && !data?.result && (
        <span role="status">is being scored, {wholePercent((data?.percent ?? 0) / 100)}</span>
      )}
    </p>
  )
}

function Line({ score }: { score: HeldOutScore }) {
  if (!score.accuracy || !score.macro_f1) return 'has no text in it that is new to it.'
  return (
    <>
      <b className="text-ink">{percent(score.accuracy.score)}</b> right (
      {interval(score.accuracy.interval)}), macro F1{' '}
      <b className="text-ink">{percent(score.macro_f1.score)}</b> on {plural('text', score.texts)}.
      <span className="text-small">{leftOutWords(score).join(' ')}</span>
    </>
  )
}
