'use client'

import { Merge } from 'lucide-react'
import { useState } from 'react'
import { ComboBox } from '@/components/ui/controls/combo-box'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { toast } from '@/components/ui/feedback/toast'
import type { Model } from '@/lib/contracts/model'
import { plural } from '@/lib/format/plural'
import { useUndoChange } from '@/lib/queries/changes'
import { useMergeTag } from '@/lib/queries/tags'
import { removalConsequences } from './removal-consequences'
import { SurgeryTrial } from './surgery-trial'
import { tagOptions } from './tag-options'
import type { TagRowData } from './tag-rows'

type MergeTagDialogProps = {
  model: Model
  tag: TagRowData
  into: number | null
  confused: ReadonlyMap<number, number>
  isOpen: boolean
  onClose: () => void
}

export function MergeTagDialog({
  model,
  tag,
  into: proposed,
  confused,
  isOpen,
  onClose,
}: MergeTagDialogProps) {
  const others = tagOptions(model, tag.id, confused)
  const [target, setTarget] = useState(proposed === null ? null : String(proposed))
  const merge = useMergeTag(model.id, tag.id)
  const undo = useUndoChange(model.id)
  const into = others.find((other) => other.id === target)

  function confirm() {
    if (!into) return
    merge.mutate(Number(into.id), {
      onSuccess: ({ revision, moved }) => {
        onClose()
        toast({
          title: (
            <>
              Merged <b>{tag.name}</b> into <b>{into.label}</b>, {plural('text', moved)} moved
            </>
          ),
          action: { label: 'Undo', onAction: () => undo.mutate(revision) },
        })
      },
    })
  }

  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={(next) => !next && onClose()}
      title={`Merge the tag ${tag.name} into another?`}
      consequences={[
        {
          key: 'texts',
          count: tag.count,
          text: `${tag.count === 1 ? 'text gets' : 'texts get'} ${into?.label ?? 'the other tag'} instead`,
        },
        ...removalConsequences(model.langur, tag.name),
      ]}
      keepLabel={`Keep ${tag.name}`}
      confirmLabel={into ? `Merge into ${into.label}` : 'Merge'}
      confirmIcon={<Merge />}
      confirmVariant="primary"
      disabledReason={into ? undefined : 'Choose the tag to merge into'}
      isPending={merge.isPending}
      onConfirm={confirm}
    >
      <p className="mb-3.5">The tag {tag.name} goes away. Undo brings it back.</p>
      <ComboBox
        label="Merge into"
        options={others}
        placeholder="Choose a tag"
        empty="No tag with this name"
        value={target}
        onChange={(key) => setTarget(typeof key === 'string' ? key : null)}
      />
      {into && <SurgeryTrial model={model} tagId={tag.id} into={Number(into.id)} />}
    </ConfirmDialog>
  )
}
