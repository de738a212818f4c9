'use client'

import { Type, X } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Select } from '@/components/ui/controls/select'
import { Note } from '@/components/ui/feedback/note'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { Dot } from '@/components/ui/layout/dot'
import type { Batch } from '@/lib/contracts/batch'
import { batchColumns } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import { bytes } from '@/lib/format/bytes'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { useDeleteBatch, useEditBatch, useStartBatch } from '@/lib/queries/batches'
import { AnsweredBy } from './answered-by'
import { BatchFile } from './batch-file'
import { BatchPreview } from './batch-preview'
import { EmptyBelow } from './empty-below'

const LABELS = {
  tag: 'Tag',
  confidence: 'How sure',
  version: 'Version',
  runner_up: 'Second choice',
  known_words: 'Known words',
} as const

/** A file that has arrived: what will be done with it, and what its first rows get. */
export function BatchDraft({ model, batch }: { model: Model; batch: Batch }) {
  const edit = useEditBatch(model.id, batch.id)
  const start = useStartBatch(model.id)
  const remove = useDeleteBatch(model.id)
  const { guess, columns } = batch
  const { sheets = [] } = guess
  const rows = `${guess.rows.exact ? '' : 'about '}${plural('row', guess.rows.count)}`
  const isAnswerable = batch.answered_by !== 'version' || batch.version !== null
  return (
    <Card label="New batch">
      <CardHeader title="New batch" />
      <CardBody className="flex flex-col gap-4">
        <Card className="p-3">
          <BatchFile
            name={batch.file_name}
            actions={
              <IconButton
                label={`Leave ${batch.file_name} out`}
                icon={<X />}
                onPress={() => remove.mutate(batch.id)}
              />
            }
          >
            {rows} <Dot /> {plural('column', guess.columns.length)} <Dot /> {bytes(batch.bytes)}
            {batch.options.format === 'xlsx' && (
              <>
                {' '}
                <Dot /> sheet “{batch.options.sheet}”
              </>
            )}
          </BatchFile>
        </Card>
        {guess.warning && <Note tone="down">{guess.warning}</Note>}
        <div className="grid grid-cols-2 items-start gap-4 max-sm:grid-cols-1">
          {sheets.length > 1 && batch.options.format === 'xlsx' && (
            <Select
              label="Sheet"
              className="col-span-full"
              options={sheets.map(({ name }) => ({ id: name, label: name }))}
              value={batch.options.sheet}
              onChange={(sheet) => edit.mutate({ options: { sheet } })}
            />
          )}
          <Select
            label="Text is in"
            options={guess.columns.map(({ index, name }) => ({
              id: String(index),
              label: name,
              icon: <Type className="size-3.5" />,
            }))}
            value={String(batch.text_column)}
            onChange={(column) => edit.mutate({ text_column: Number(column) })}
          />
          <AnsweredBy model={model} batch={batch} onChange={edit.mutate} />
        </div>
        <BatchPreview model={model} batch={batch} />
        <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <legend className="sr-only">Columns that are added</legend>
          {batchColumns.map((column) => (
            <Checkbox
              key={column}
              label={LABELS[column]}
              isSelected={columns.includes(column)}
              isDisabled={columns.length === 1 && columns.includes(column)}
              onChange={(isChosen) =>
                edit.mutate({
                  columns: batchColumns.filter((one) =>
                    one === column ? isChosen : columns.includes(one),
                  ),
                })
              }
            />
          ))}
          <EmptyBelow batch={batch} onChange={edit.mutate} />
        </fieldset>
      </CardBody>
      <CardFooter className="justify-between bg-fill-1">
        <span className="min-w-0 flex-1 basis-56 text-ink-2">
          {batch.options.format === 'xlsx'
            ? 'Rows keep their order; cells come back as text, other sheets and looks do not.'
            : 'Rows keep their order and all that stands in them; the result is UTF-8.'}{' '}
          A row without a text stays empty and says why. One version answers the whole file
          {batch.empty_below === null && ', and its minimum confidence decides what is left empty'}.
        </span>
        <Button
          variant="primary"
          isPending={start.isPending}
          pendingLabel="Starting…"
          disabledReason={isAnswerable ? undefined : 'Say which version first.'}
          onPress={() => start.mutate(batch.id)}
        >
          {guess.rows.exact
            ? `Classify ${plural('row', guess.rows.count)}`
            : `Classify about ${count(guess.rows.count)} rows`}
        </Button>
      </CardFooter>
    </Card>
  )
}
