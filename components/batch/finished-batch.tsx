'use client'

import { Ban, Check, CircleAlert, Download, Play, Trash2, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import { IconButton } from '@/components/ui/controls/icon-button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { cx } from '@/components/ui/layout/cx'
import { Cell, Row } from '@/components/ui/layout/table'
import { Moment } from '@/components/ui/marks/time'
import { VersionText } from '@/components/ui/marks/version-text'
import type { Batch } from '@/lib/contracts/batch'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { day } from '@/lib/format/date'
import { duration } from '@/lib/format/duration'
import { batchResult, useDeleteBatch, useStartBatch } from '@/lib/queries/batches'
import { answeringOf, outcomeOf, tookMs } from './batch-words'
import { UnsureTexts } from './unsure-texts'

type FinishedBatchProps = { model: Model; batch: Batch; mayEdit: boolean }

export function FinishedBatch({ model, batch, mayEdit }: FinishedBatchProps) {
  const answering = answeringOf(model, batch)
  const took = tookMs(batch)
  return (
    <Row>
      <Cell isRowHeader stacked="full" className="py-2 wrap-anywhere">
        <span className="block text-ui-m">{batch.file_name}</span>
        <span className="block text-small font-normal text-ink-3">{keptWords(batch)}</span>
      </Cell>
      <Cell className="py-2" stacked="full">
        <span className={cx('flex items-start gap-1.5', batch.state === 'failed' && 'text-down')}>
          <span className="mt-0.5 flex-none [&>svg]:size-3.5">{markOf(batch)}</span>
          {outcomeOf(batch)}
        </span>
        {batch.counts.unsure > 0 && (
          <UnsureTexts modelId={model.id} batch={batch} mayEdit={mayEdit} />
        )}
      </Cell>
      <Cell isNumeric label="Texts">
        {count(batch.counts.texts)}
      </Cell>
      <Cell label="Version">
        {answering && (
          <VersionText version={answering.kind} number={answering.number} isOld={answering.isOld} />
        )}
      </Cell>
      <Cell label="When" className="whitespace-nowrap">
        {batch.finished && <Moment moment={batch.finished} />}
      </Cell>
      <Cell hideBelow="lg" label="By">
        {batch.by}
      </Cell>
      <Cell hideBelow="xl" label="Took" className="whitespace-nowrap">
        {took === null ? '–' : duration(took)}
      </Cell>
      <Cell isNumeric stacked="full">
        <Actions modelId={model.id} batch={batch} mayEdit={mayEdit} />
      </Cell>
    </Row>
  )
}

type ActionsProps = { modelId: string; batch: Batch; mayEdit: boolean }

function Actions({ modelId, batch, mayEdit }: ActionsProps) {
  const start = useStartBatch(modelId)
  const remove = useDeleteBatch(modelId)
  const canGoOn = mayEdit && batch.state !== 'finished' && !isGone(batch)
  return (
    <span className="inline-flex items-center gap-2">
      {canGoOn && (
        <Button
          size="sm"
          icon={<Play />}
          aria-label={`Go on with ${batch.file_name}`}
          isPending={start.isPending}
          pendingLabel="Starting…"
          onPress={() => start.mutate(batch.id)}
        >
          Go on
        </Button>
      )}
      {batch.has_result && (
        <LinkButton
          size="sm"
          icon={<Download />}
          href={batchResult(modelId, batch.id)}
          aria-label={`Download ${batch.file_name}`}
          download
          prefetch={false}
        >
          Download
        </LinkButton>
      )}
      {mayEdit && (
        <IconButton
          size="sm"
          label={`Delete the batch of ${batch.file_name}`}
          icon={<Trash2 />}
          isPending={remove.isPending}
          onPress={() => remove.mutate(batch.id)}
        />
      )}
    </span>
  )
}

function markOf({ state, counts }: Batch): ReactNode {
  if (state === 'failed') return <CircleAlert />
  if (state === 'cancelled') return <Ban />
  return counts.empty + counts.unreadable > 0 ? <TriangleAlert /> : <Check />
}

function isGone({ kept_until, has_result, counts }: Batch): boolean {
  return kept_until !== null && !has_result && counts.texts > 0
}

/** Until when there is something to download. */
function keptWords(batch: Batch): string {
  if (batch.kept_until === null) return ''
  const when = day(batch.kept_until)
  return isGone(batch) ? `File deleted on ${when}` : `File kept until ${when}`
}
