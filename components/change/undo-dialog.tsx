'use client'

import { useQuery } from '@tanstack/react-query'
import { Redo2, Undo2 } from 'lucide-react'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { Consequences } from '@/components/ui/feedback/consequences'
import { Note } from '@/components/ui/feedback/note'
import { QueryView } from '@/components/ui/feedback/query-view'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import type { Change, UndoEffects } from '@/lib/contracts/change'
import { plural } from '@/lib/format/plural'
import { changeQuery } from '@/lib/queries/changes'
import { revisionToUndo, undoConsequences, undoLabel, undoName } from './undo-words'

type UndoDialogProps = {
  modelId: string
  change: Change
  isPending: boolean
  refusal: string | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks before many texts change, with what it would do in numbers. */
export function UndoDialog({
  modelId,
  change,
  isPending,
  refusal,
  onConfirm,
  onClose,
}: UndoDialogProps) {
  const query = useQuery(changeQuery(modelId, revisionToUndo(change)))
  const name = undoName(change)
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`${name}?`}
      keepLabel="Leave it as it is"
      confirmLabel={name}
      confirmIcon={undoLabel(change) === 'Redo' ? <Redo2 /> : <Undo2 />}
      confirmVariant="primary"
      isPending={isPending}
      onConfirm={onConfirm}
    >
      <p className="mb-3.5 wrap-anywhere">“{change.summary}” Production is not touched.</p>
      <QueryView query={query} what="what it would do" skeleton={<SkeletonLines lines={2} />}>
        {({ undo, count }) =>
          undo ? (
            <Effects effects={undo} />
          ) : (
            <p>It is of {plural('text', count)}; what is left of them goes back.</p>
          )
        }
      </QueryView>
      {refusal && (
        <div role="alert">
          <Note tone="down" className="mt-3">
            {refusal}
          </Note>
        </div>
      )}
    </ConfirmDialog>
  )
}

function Effects({ effects }: { effects: UndoEffects }) {
  const consequences = undoConsequences(effects)
  if (consequences.length > 0) return <Consequences consequences={consequences} />
  return <p>Nothing of it is left to go back: all of it was changed again since.</p>
}
