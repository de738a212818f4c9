'use client'

import { NameForm } from '@/components/ui/controls/name-form'
import { toast } from '@/components/ui/feedback/toast'
import { nameProblem } from '@/lib/facts/name-problem'
import { nameRefusal } from '@/lib/queries/api-error'
import { useCreateTag, useUndoCreateTag } from '@/lib/queries/tags'

type AddTagProps = { modelId: string; onClose: () => void }

/** Stays open after a tag was added, because tags come in groups. */
export function AddTag({ modelId, onClose }: AddTagProps) {
  const create = useCreateTag(modelId)
  const takeBack = useUndoCreateTag(modelId)
  return (
    <div className="border-b border-line bg-fill-2 px-4 py-3">
      <NameForm
        label="Name of the new tag"
        submitLabel="Add"
        isPending={create.isPending}
        problemOf={nameProblem}
        refusal={nameRefusal(create.error)}
        isClearedAfter
        onSubmit={async (name) => {
          const tag = await create.mutateAsync({ name })
          toast({
            title: (
              <>
                Added <b>{tag.name}</b>
              </>
            ),
            action: { label: 'Undo', onAction: () => takeBack.mutate(tag.id) },
          })
        }}
        onCancel={onClose}
      />
    </div>
  )
}
