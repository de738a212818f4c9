'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ChoiceCards } from '@/components/ui/controls/choice-cards'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { toast } from '@/components/ui/feedback/toast'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { useUndoChange } from '@/lib/queries/changes'
import { useDeleteTag } from '@/lib/queries/tags'
import { removalConsequences } from './removal-consequences'
import { SurgeryTrial } from './surgery-trial'
import { tagOptions } from './tag-options'
import type { TagRowData } from './tag-rows'

type DeleteTagDialogProps = {
  model: Model
  tag: TagRowData
  confused: ReadonlyMap<number, number>
  isOpen: boolean
  onClose: () => void
}

export function DeleteTagDialog({ model, tag, confused, isOpen, onClose }: DeleteTagDialogProps) {
  const others = tagOptions(model, tag.id, confused)
  const [first] = others
  // The most frequent tag has nothing to do with the texts; one that is confused with theirs may be what they mean.
  const [target, setTarget] = useState(first && confused.has(Number(first.id)) ? first.id : null)
  const [choice, setChoice] = useState<'move' | 'leave' | null>(null)
  const remove = useDeleteTag(model.id, tag.id)
  const undo = useUndoChange(model.id)
  const into = choice === 'move' ? others.find((other) => other.id === target) : undefined
  const texts = plural('text', tag.count)

  function confirm() {
    remove.mutate(into ? Number(into.id) : null, {
      onSuccess: ({ revision, moved, untagged }) => {
        onClose()
        toast({
          title: (
            <>
              Deleted <b>{tag.name}</b>
              {into && moved > 0 && `, ${plural('text', moved)} moved to ${into.label}`}
              {untagged > 0 && `, taken from ${plural('text', untagged)}`}
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
      title={`Delete the tag ${tag.name}?`}
      consequences={[
        ...(tag.count > 0 && choice !== null ? [lostTag(tag.count, into?.label)] : []),
        ...removalConsequences(model.langur, tag.name),
      ]}
      keepLabel={`Keep ${tag.name}`}
      confirmLabel={into ? `Delete and move ${texts}` : 'Delete tag'}
      confirmIcon={<Trash2 />}
      disabledReason={
        tag.count > 0 && !into && choice !== 'leave' ? NOT_CHOSEN[choice ?? 'none'] : undefined
      }
      isPending={remove.isPending}
      onConfirm={confirm}
    >
      {tag.count === 0 ? (
        'No text has it.'
      ) : (
        <>
          <p className="mb-3.5">
            {tag.count === 1 ? '1 text has it.' : `${texts} have it.`} What should they get instead?
          </p>
          <ChoiceCards
            label={`What happens to ${texts}`}
            layout="column"
            value={choice}
            onChange={setChoice}
            choices={[
              {
                id: 'move',
                label: 'Move texts to another tag',
                hint: 'They count as tagged by a person',
                isDisabled: others.length === 0,
                extra: (
                  <FilterSelect
                    label="Move to"
                    options={others}
                    value={target}
                    onChange={(id) => {
                      setTarget(id)
                      setChoice('move')
                    }}
                  />
                ),
              },
              {
                id: 'leave',
                label: 'Take the tag away',
                hint: `Texts without another tag join the ${count(model.langur.counts.untagged)} untagged`,
              },
            ]}
          />
          {into && <SurgeryTrial model={model} tagId={tag.id} into={Number(into.id)} />}
          {choice === 'leave' && <SurgeryTrial model={model} tagId={tag.id} into={null} />}
        </>
      )}
    </ConfirmDialog>
  )
}

const NOT_CHOSEN = {
  none: 'Choose what the texts get instead',
  move: 'Choose the tag that they get',
}

function lostTag(texts: number, into: string | undefined) {
  const noun = texts === 1 ? 'text' : 'texts'
  const [one, many] = into ? ['gets', 'get'] : ['loses', 'lose']
  const verb = texts === 1 ? one : many
  const text = into ? `${noun} ${verb} ${into} instead` : `${noun} ${verb} the tag`
  return { key: 'texts', count: texts, text }
}
