'use client'

import { useQuery } from '@tanstack/react-query'
import { Split } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { TextField } from '@/components/ui/controls/text-field'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { toast } from '@/components/ui/feedback/toast'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { fieldErrors } from '@/lib/queries/api-error'
import { useUndoChange } from '@/lib/queries/changes'
import { samplesQuery } from '@/lib/queries/samples'
import { useSplitTag } from '@/lib/queries/tags'
import { removalConsequences } from './removal-consequences'
import type { TagRowData } from './tag-rows'

type SplitTagDialogProps = { model: Model; tag: TagRowData; isOpen: boolean; onClose: () => void }

const EXAMPLES = 3

/** Those of a tag's texts that a search finds get a new tag in its place. */
export function SplitTagDialog({ model, tag, isOpen, onClose }: SplitTagDialogProps) {
  const [name, setName] = useState('')
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const { data } = useQuery({
    ...samplesQuery(model.id, { q, tag: tag.id, order: '-added' }),
    enabled: q !== '',
  })
  const split = useSplitTag(model.id, tag.id)
  const undo = useUndoChange(model.id)
  const errors = fieldErrors(split.error)
  const language = useTextLanguage()
  const found = q === '' ? undefined : data?.count

  function confirm() {
    split.mutate(
      { name: name.trim(), filter: { q: words.trim() } },
      {
        onSuccess: ({ revision, moved }) => {
          onClose()
          toast({
            title: (
              <>
                Split <b>{name.trim()}</b> off <b>{tag.name}</b>, {plural('text', moved)}
              </>
            ),
            action: { label: 'Undo', onAction: () => undo.mutate(revision) },
          })
        },
      },
    )
  }

  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title={`Split the tag ${tag.name}?`}
      consequences={
        found === undefined
          ? []
          : [
              {
                key: 'texts',
                count: found.value,
                text: `of ${plural('text', tag.count)} ${found.value === 1 ? 'gets' : 'get'} ${name.trim() || 'the new tag'} instead${found.exact ? '' : ', or more'}`,
              },
              ...removalConsequences(model.langur, tag.name),
            ]
      }
      keepLabel="Leave it whole"
      confirmLabel={found && name.trim() !== '' ? `Split off ${count(found.value)}` : 'Split'}
      confirmIcon={<Split />}
      confirmVariant="primary"
      disabledReason={reason(name.trim(), q, found?.value)}
      isPending={split.isPending}
      onConfirm={confirm}
    >
      <div className="mt-2 flex flex-col gap-3">
        <TextField
          label="Words that the texts contain"
          value={words}
          onChange={setWords}
          placeholder="crash"
          hint="As the search of the page Data finds them; “phrases in quotes” as they stand."
          error={errors?.filter}
        />
        <TextField
          label="Name of the new tag"
          value={name}
          onChange={setName}
          error={errors?.name}
        />
        {found && data && (
          <ul {...language} className="flex flex-col gap-1 text-small">
            {data.items.slice(0, EXAMPLES).map(({ id, text }) => (
              <li key={id} className="truncate">
                {text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </ConfirmDialog>
  )
}

function reason(name: string, q: string, found: number | undefined): string | undefined {
  if (q === '') return 'Say which of its texts get the new tag'
  if (name === '') return 'Name the new tag'
  return found === 0 ? 'No text of the tag contains these words' : undefined
}
