'use client'

import { RotateCcw, Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { useKeys } from '@/components/ui/keys/use-keys'
import { modelPage } from '@/lib/contracts/addresses'
import { plural } from '@/lib/format/plural'

type ViewEndProps = {
  modelId: string
  skipped: number
  onAgain: () => void
  /** Brings the last text back. */
  onUndo: (() => void) | undefined
}

/** Nothing that a saved view shows is left to tag, or only skipped texts. */
export function ViewEnd({ modelId, skipped, onAgain, onUndo }: ViewEndProps) {
  useKeys({ z: onUndo })
  return (
    <EmptyState
      title={
        skipped > 0
          ? 'Of this view only skipped texts are left'
          : 'No text of this view is left to tag'
      }
      actions={
        <>
          {skipped > 0 && (
            <Button variant="primary" icon={<RotateCcw />} onPress={onAgain}>
              Go through {plural('text', skipped)} again
            </Button>
          )}
          {onUndo && (
            <Button icon={<Undo2 />} shortcut="Z" onPress={onUndo}>
              Undo
            </Button>
          )}
          <LinkButton href={modelPage(modelId, 'tag')}>Tag other texts</LinkButton>
        </>
      }
    >
      Its untagged texts come here, in its order; those that have a tag stay as they are.
    </EmptyState>
  )
}
