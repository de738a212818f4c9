'use client'

import { useQuery } from '@tanstack/react-query'
import { Split } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Select } from '@/components/ui/controls/select'
import { TextField } from '@/components/ui/controls/text-field'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { toast } from '@/components/ui/feedback/toast'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Model } from '@/lib/contracts/model'
import type { SampleFilter } from '@/lib/contracts/sample-filter'
import type { SavedView } from '@/lib/contracts/view'
import { readView, wholeFilterOf } from '@/lib/facts/sample-view'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { fieldErrors } from '@/lib/queries/api-error'
import { useUndoChange } from '@/lib/queries/changes'
import { samplesQuery } from '@/lib/queries/samples'
import { useSplitTag } from '@/lib/queries/tags'
import { viewsQuery } from '@/lib/queries/views'
import { removalConsequences } from './removal-consequences'
import type { TagRowData } from './tag-rows'

type SplitTagDialogProps = { model: Model; tag: TagRowData; isOpen: boolean; onClose: () => void }

const EXAMPLES = 3
const WORDS = 'words'
type Which = typeof WORDS | `view:${number}`

/** Those of a tag's texts that a search finds or a saved view shows get a new tag in its place. */
export function SplitTagDialog({ model, tag, isOpen, onClose }: SplitTagDialogProps) {
  const [name, setName] = useState('')
  const [words, setWords] = useState('')
  const [which, setWhich] = useState<Which>(WORDS)
  const { data: views } = useQuery(viewsQuery(model.id))
  const view = views?.items.find(({ id }) => which === `view:${id}`)
  const filter = filterFor(tag.id, useDeferredValue(words.trim()), view)
  const { data } = useQuery({
    ...samplesQuery(model.id, { ...filter, order: '-added' }),
    enabled: filter !== null,
  })
  const split = useSplitTag(model.id, tag.id)
  const undo = useUndoChange(model.id)
  const errors = fieldErrors(split.error)
  const language = useTextLanguage()
  const found = filter === null ? undefined : data?.count

  function confirm() {
    const chosen = filterFor(tag.id, words.trim(), view)
    if (chosen === null) return
    split.mutate(
      { name: name.trim(), filter: chosen },
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
      disabledReason={reason(name.trim(), filter !== null, found?.value)}
      isPending={split.isPending}
      onConfirm={confirm}
    >
      <div className="mt-2 flex flex-col gap-3">
        {views && views.items.length > 0 && (
          <Select
            label="Which of its texts"
            options={[
              { id: WORDS, label: 'Those that contain words' },
              ...views.items.map(({ id, name: called }) => ({
                id: `view:${id}` as const,
                label: called,
                hint: 'View',
              })),
            ]}
            value={which}
            error={view && !errors?.name ? split.error?.message : undefined}
            onChange={setWhich}
          />
        )}
        {!view && (
          <TextField
            label="Words that the texts contain"
            value={words}
            onChange={setWords}
            placeholder="crash"
            hint="As the search of the page Data finds them; “phrases in quotes” as they stand."
            error={errors?.filter}
          />
        )}
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

/** Those of the tag's texts that a saved view shows, or else that contain the words; null where none are typed yet. */
function filterFor(tagId: number, q: string, view: SavedView | undefined): SampleFilter | null {
  if (!view) return q === '' ? null : { q, tag: tagId }
  const shown = wholeFilterOf(readView(new URLSearchParams(view.query)))
  return { ...shown, tags_all: [...(shown.tags_all ?? []), tagId] }
}

function reason(name: string, isSaid: boolean, found: number | undefined): string | undefined {
  if (!isSaid) return 'Say which of its texts get the new tag'
  if (name === '') return 'Name the new tag'
  return found === 0 ? 'No text of the tag is among them' : undefined
}
