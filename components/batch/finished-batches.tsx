'use client'

import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { ShowMore } from '@/components/ui/controls/show-more'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
import type { Batch } from '@/lib/contracts/batch'
import { BATCH_KEPT_DAYS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { FinishedBatch } from './finished-batch'

type FinishedBatchesProps = {
  model: Model
  batches: readonly Batch[]
  list: UseInfiniteQueryResult
  mayEdit: boolean
}

/** The batches that have ended, each with its file as long as that is kept. */
export function FinishedBatches({ model, batches, list, mayEdit }: FinishedBatchesProps) {
  return (
    <Card label="Finished" isClipped>
      <CardHeader title="Finished" sub={`Files are kept for ${BATCH_KEPT_DAYS} days`} />
      {batches.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">
          {mayEdit
            ? 'No batch has ended yet. Its file will stand here, to be downloaded by everybody who sees the model.'
            : 'No batch has ended yet. Editors start them; you can download the files here.'}
        </p>
      ) : (
        <Table label="Finished batches" rows="lg" isStacked>
          <TableHead>
            <HeadCell>File</HeadCell>
            <HeadCell>Result</HeadCell>
            <HeadCell isNumeric>Texts</HeadCell>
            <HeadCell>Version</HeadCell>
            <HeadCell>When</HeadCell>
            <HeadCell hideBelow="lg">By</HeadCell>
            <HeadCell hideBelow="xl">Took</HeadCell>
            <HeadCell isHidden>Actions</HeadCell>
          </TableHead>
          <tbody>
            {batches.map((batch) => (
              <FinishedBatch key={batch.id} model={model} batch={batch} mayEdit={mayEdit} />
            ))}
          </tbody>
        </Table>
      )}
      {list.hasNextPage && (
        <CardFooter>
          <ShowMore query={list}>Show older batches</ShowMore>
        </CardFooter>
      )}
    </Card>
  )
}
