'use client'

import { Button } from '@/components/ui/controls/button'
import { Dialog } from '@/components/ui/feedback/dialog'
import { TagForm } from './tag-form'

type NewTagDialogProps = {
  modelId: string
  isOpen: boolean
  onClose: () => void
  /** The new tag exists; the text in sight gets it. */
  onCreated: (tagId: number) => void
}

export function NewTagDialog({ modelId, isOpen, onClose, onCreated }: NewTagDialogProps) {
  return (
    <Dialog
      title="New tag for this text"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <TagForm
        modelId={modelId}
        label="Name"
        button="Create and tag"
        extra={<Button slot="close">Cancel</Button>}
        onCreated={(tagId) => {
          onCreated(tagId)
          onClose()
        }}
      />
    </Dialog>
  )
}
