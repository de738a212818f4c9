import { Redo2, Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import type { Change } from '@/lib/contracts/change'
import { type UndoLabel, undoLabel, undoName } from './undo-words'

type UndoButtonProps = { change: Change; isPending: boolean; onPress: () => void }

const PENDING: Record<UndoLabel, string> = {
  Undo: 'Undoing…',
  Redo: 'Redoing…',
  Restore: 'Restoring…',
}

/** The way back from a change, or forth again. */
export function UndoButton({ change, isPending, onPress }: UndoButtonProps) {
  const label = undoLabel(change)
  return (
    <Button
      size="sm"
      icon={label === 'Redo' ? <Redo2 /> : <Undo2 />}
      aria-label={undoName(change)}
      isPending={isPending}
      pendingLabel={PENDING[label]}
      onPress={onPress}
    >
      {label}
    </Button>
  )
}
