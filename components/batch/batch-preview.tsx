'use client'

import { useQuery } from '@tanstack/react-query'
import { Note } from '@/components/ui/feedback/note'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { TagChip } from '@/components/ui/marks/tag-chip'
import type { Batch } from '@/lib/contracts/batch'
import { isBlank } from '@/lib/contracts/is-blank'
import type { Model } from '@/lib/contracts/model'
import { wholePercent } from '@/lib/format/percent'
import { previewQuery } from '@/lib/queries/batches'
import type { Classification } from '@/lib/queries/classify'

const ROWS = 4

/** The first rows of the file, with what they would get. */
export function BatchPreview({ model, batch }: { model: Model; batch: Batch }) {
  const { guess, text_column } = batch
  const rows = guess.preview.slice(0, ROWS)
  const texts = rows.map((row) => row[text_column] ?? '')
  const query = useQuery(previewQuery(model.id, texts, batch))
  const before = guess.columns.find(({ index }) => index !== text_column)
  const textName = guess.columns[text_column]?.name ?? ''
  return (
    <div className="overflow-clip rounded-lg border border-line">
      {query.error && (
        <div role="alert">
          <Note tone="down" className="m-3">
            {query.error.message}
          </Note>
        </div>
      )}
      <Table label="The first rows" rows="md" isFixed>
        <TableHead>
          {before && (
            <HeadCell hideBelow="sm" className="w-28">
              {before.name}
            </HeadCell>
          )}
          <HeadCell>{textName}</HeadCell>
          <HeadCell className="w-52 max-sm:w-36">tag</HeadCell>
        </TableHead>
        <tbody>
          {rows.map((row, place) => (
            // Rows of a file have nothing but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
            <Row key={place}>
              {before && (
                <Cell hideBelow="sm" className="truncate text-ink-2">
                  {row[before.index]}
                </Cell>
              )}
              <Cell className="truncate bg-fill-1">
                {isBlank(texts[place] ?? '') ? (
                  <span className="text-ink-3">empty, stays empty</span>
                ) : (
                  texts[place]
                )}
              </Cell>
              <Cell>
                <Answer batch={batch} answer={query.data?.answers[place]} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

type AnswerProps = { batch: Batch; answer: Classification['answers'][number] | undefined }

function Answer({ batch, answer }: AnswerProps) {
  const [first, ...others] = answer?.classifications ?? []
  if (!first) {
    const isAnswered = answer !== undefined && !answer.error
    return <span className="text-ink-3">{isAnswered ? 'no tag' : '–'}</span>
  }
  const isEmpty = first.confidence < (batch.empty_below ?? 0)
  const source = batch.answered_by === 'version' ? 'old' : batch.answered_by
  return (
    <span className="flex items-center justify-between gap-2">
      {isEmpty ? (
        <span className="text-ink-3">left empty</span>
      ) : (
        <TagChip source={source}>
          {others.length > 0 ? `${first.tag_name} +${others.length}` : first.tag_name}
        </TagChip>
      )}
      <span className="text-ink-2">{wholePercent(first.confidence)}</span>
    </span>
  )
}
