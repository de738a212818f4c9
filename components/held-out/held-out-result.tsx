'use client'

import { useQuery } from '@tanstack/react-query'
import { Note } from '@/components/ui/feedback/note'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { LoadFailure } from '@/components/ui/feedback/query-view'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { HeldOutScore } from '@/lib/contracts/held-out'
import type { Report } from '@/lib/contracts/version'
import { isUnderWay } from '@/lib/facts/under-way'
import { count } from '@/lib/format/count'
import { interval, percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { heldOutScoreQuery } from '@/lib/queries/held-out'
import { reportQuery } from '@/lib/queries/versions'
import { leftOutWords } from './held-out-words'

type HeldOutResultProps = { modelId: string; number: number }

/** The score of a version on the file beside its out-of-fold numbers, or how far it is. */
export function HeldOutResult({ modelId, number }: HeldOutResultProps) {
  const query = useQuery(heldOutScoreQuery(modelId, number))
  const { data: report } = useQuery(reportQuery(modelId, number))
  const { data, error } = query
  if (error) return <LoadFailure what="the score" error={error} query={query} />
  if (data?.state === 'failed') return <Note tone="down">{data.error}</Note>
  if (!data?.result || isUnderWay(data)) {
    return <ProgressBar label={`Scoring v${number}`} value={(data?.percent ?? 0) / 100} />
  }
  return (
    <div role="status" className="flex flex-col gap-3">
      <Scores score={data.result} report={report} />
      {leftOutWords(data.result).map((sentence) => (
        <p key={sentence} className="text-small wrap-anywhere">
          {sentence}
        </p>
      ))}
      {data.result.texts > 0 && <TagScores score={data.result} report={report} />}
    </div>
  )
}

type ScoresProps = { score: HeldOutScore; report: Report | undefined }

function Scores({ score, report }: ScoresProps) {
  const { accuracy, macro_f1, texts } = score
  if (!accuracy || !macro_f1) {
    return <Note>No text of the file is new to this version and has tags that it knows.</Note>
  }
  const metrics = report?.metrics
  const details = metrics?.details
  const rows = [
    ['Accuracy', accuracy, metrics?.accuracy, details?.accuracy_interval],
    ['Macro F1', macro_f1, metrics?.macro_f1, details?.macro_f1_interval],
  ] as const
  return (
    <Table label="Scores on the held-out file" rows="md">
      <TableHead>
        <HeadCell>Score</HeadCell>
        <HeadCell isNumeric>File, {plural('text', texts)}</HeadCell>
        <HeadCell isNumeric>
          Data, {metrics ? plural('text', metrics.texts) : 'out-of-fold'}
        </HeadCell>
      </TableHead>
      <tbody>
        {rows.map(([name, onFile, onData, dataInterval]) => (
          <Row key={name}>
            <Cell isRowHeader>{name}</Cell>
            <Cell isNumeric>
              <b>{percent(onFile.score)}</b>
              <span className="block text-small text-ink-3">{interval(onFile.interval)}</span>
            </Cell>
            <Cell isNumeric>
              {onData === undefined ? '–' : percent(onData)}
              {dataInterval && (
                <span className="block text-small text-ink-3">{interval(dataInterval)}</span>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** Tags with texts in the file, the worst first. */
function TagScores({ score, report }: ScoresProps) {
  const onData = new Map(report?.metrics.per_tag.map(({ tag_id, f1 }) => [tag_id, f1]))
  const rows = score.per_tag.filter(({ support }) => support > 0).sort((a, b) => a.f1 - b.f1)
  return (
    <details>
      <summary className="cursor-pointer text-small text-ink-2">
        Each of {plural('tag', rows.length)}
      </summary>
      <Table label="Tags on the held-out file" rows="sm">
        <TableHead>
          <HeadCell>Tag</HeadCell>
          <HeadCell isNumeric>Texts</HeadCell>
          <HeadCell isNumeric>F1, file</HeadCell>
          <HeadCell isNumeric>F1, data</HeadCell>
        </TableHead>
        <tbody>
          {rows.map(({ tag_id, name, support, f1 }) => {
            const own = onData.get(tag_id)
            return (
              <Row key={tag_id}>
                <Cell isRowHeader className="min-w-24 wrap-anywhere">
                  {name}
                </Cell>
                <Cell isNumeric>{count(support)}</Cell>
                <Cell isNumeric>{percent(f1)}</Cell>
                <Cell isNumeric>{own === undefined ? '–' : percent(own)}</Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
    </details>
  )
}
