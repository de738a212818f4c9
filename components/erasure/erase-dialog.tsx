'use client'

import { Button } from '@/components/ui/controls/button'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import { type ErasureChoice, useCountErasure, useStartErasure } from '@/lib/queries/erasures'
import { EraseForm } from './erase-form'
import { ErasureProgress } from './erasure-progress'

type EraseDialogProps = {
  modelId: string
  modelName: string
  choice: ErasureChoice
  onClose: () => void
}

/** First what would go is counted, then the name is typed, then it goes. */
export function EraseDialog({ modelId, modelName, choice, onClose }: EraseDialogProps) {
  const counting = useCountErasure(modelId)
  const start = useStartErasure(modelId)
  return (
    <Dialog
      size="lg"
      title="Erase texts for good"
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      {start.data && <ErasureProgress modelId={modelId} erasureId={start.data.id} />}
      {!start.data && counting.data && (
        <EraseForm
          counted={counting.data}
          modelName={modelName}
          isPending={start.isPending}
          error={start.error}
          onErase={() =>
            counting.data && start.mutate({ ...choice, expected_texts: counting.data.texts })
          }
        />
      )}
      {!start.data && !counting.data && (
        <>
          <p className="mt-2 text-ink-2">
            {'all' in choice && choice.all
              ? 'The list has no search and no filter: this is about every text of the model.'
              : 'This is about the texts that the list shows.'}{' '}
            They go with their history, out of kept requests, held-out texts and files, and Undo
            does not bring them back. Nothing is erased yet: first it is counted.
          </p>
          {counting.error && (
            <div role="alert" className="mt-3">
              <Note tone="down">{counting.error.message}</Note>
            </div>
          )}
          <div className="mt-4 flex justify-end gap-2 max-sm:[&>*]:flex-1">
            <Button slot="close">Cancel</Button>
            <Button
              variant="primary"
              isPending={counting.isPending}
              pendingLabel="Counting…"
              onPress={() => counting.mutate(choice)}
            >
              Count what would go
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
