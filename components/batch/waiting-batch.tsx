'use client'

import { Button } from '@/components/ui/controls/button'
import { Card } from '@/components/ui/layout/card'
import { Dot } from '@/components/ui/layout/dot'
import { VersionText } from '@/components/ui/marks/version-text'
import type { Batch } from '@/lib/contracts/batch'
import type { Model } from '@/lib/contracts/model'
import { useCancelBatch } from '@/lib/queries/batches'
import { BatchFile } from './batch-file'
import { answeringOf, rowsSoFar } from './batch-words'

type WaitingBatchProps = { model: Model; batch: Batch; mayEdit: boolean }

/** A batch whose turn will come. */
export function WaitingBatch({ model, batch, mayEdit }: WaitingBatchProps) {
  const cancel = useCancelBatch(model.id)
  const answering = answeringOf(model, batch)
  return (
    <Card className="p-3" label={`Waiting: ${batch.file_name}`}>
      <BatchFile
        name={batch.file_name}
        isWaiting
        actions={
          mayEdit && (
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Cancel ${batch.file_name}`}
              isPending={cancel.isPending}
              onPress={() => cancel.mutate(batch.id)}
            >
              Cancel
            </Button>
          )
        }
      >
        Next in line <Dot /> {rowsSoFar(batch)} <Dot />{' '}
        {answering && (
          <VersionText version={answering.kind} number={answering.number} isOld={answering.isOld} />
        )}
      </BatchFile>
    </Card>
  )
}
