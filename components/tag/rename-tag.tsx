'use client'

import { toast } from '@/components/ui/feedback/toast'
import { useUndoChange } from '@/lib/queries/changes'
import { useEditTag } from '@/lib/queries/tags'
import { TagNameForm } from './tag-name-form'

type RenameTagProps = {
  modelId: string
  tag: { id: number; name: string }
  onClose: () => void
}

export function RenameTag({ modelId, tag, onClose }: RenameTagProps) {
  const rename = useEditTag(modelId, tag.id)
  const undo = useUndoChange(modelId)
  return (
    <TagNameForm
      label={`New name of ${tag.name}`}
      submitLabel="Rename"
      start={tag.name}
      isPending={rename.isPending}
      error={rename.error}
      onSubmit={async (name) => {
        const { revision } = await rename.mutateAsync({ name })
        onClose()
        if (revision === null) return
        toast({
          title: (
            <>
              Renamed <b>{tag.name}</b> to <b>{name}</b>. Train to take it along.
            </>
          ),
          action: { label: 'Undo', onAction: () => undo.mutate(revision) },
        })
      }}
      onCancel={onClose}
    />
  )
}
