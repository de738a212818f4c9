'use client'

import { NameForm } from '@/components/ui/controls/name-form'
import { toast } from '@/components/ui/feedback/toast'
import { nameProblem } from '@/lib/facts/name-problem'
import { nameRefusal } from '@/lib/queries/api-error'
import { useUndoChange } from '@/lib/queries/changes'
import { useEditTag } from '@/lib/queries/tags'

type RenameTagProps = {
  modelId: string
  tag: { id: number; name: string }
  onClose: () => void
}

export function RenameTag({ modelId, tag, onClose }: RenameTagProps) {
  const rename = useEditTag(modelId, tag.id)
  const undo = useUndoChange(modelId)
  return (
    <NameForm
      label={`New name of ${tag.name}`}
      submitLabel="Rename"
      start={tag.name}
      isPending={rename.isPending}
      problemOf={nameProblem}
      refusal={nameRefusal(rename.error)}
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
