'use client'

import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { NameForm } from '@/components/ui/controls/name-form'
import { toast } from '@/components/ui/feedback/toast'
import type { Field } from '@/lib/contracts/field'
import { nameProblem } from '@/lib/facts/name-problem'
import { plural } from '@/lib/format/plural'
import { nameRefusal } from '@/lib/queries/api-error'
import { useUndoChange } from '@/lib/queries/changes'
import { useDeleteField, useRenameField } from '@/lib/queries/fields'

type FieldRowProps = { modelId: string; field: Field; canEdit: boolean }

const KINDS: Record<Field['kind'], string> = { string: 'Text', number: 'Number', date: 'Date' }

/** A field with its kind and how many texts have it; renamed in place, deleted with an undo. */
export function FieldRow({ modelId, field, canEdit }: FieldRowProps) {
  const [isRenaming, setRenaming] = useState(false)
  const rename = useRenameField(modelId, field.id)
  const remove = useDeleteField(modelId)
  const undo = useUndoChange(modelId)

  function say(title: string, revision: number | null) {
    if (revision === null) return
    toast({ title, action: { label: 'Undo', onAction: () => undo.mutate(revision) } })
  }

  if (isRenaming) {
    return (
      <li className="border-b border-line bg-fill-2 px-4 py-3 last:border-0">
        <NameForm
          label={`New name of ${field.name}`}
          submitLabel="Rename"
          start={field.name}
          isPending={rename.isPending}
          problemOf={nameProblem}
          refusal={nameRefusal(rename.error)}
          onSubmit={async (name) => {
            const { revision } = await rename.mutateAsync({ name })
            setRenaming(false)
            say(`Renamed ${field.name} to ${name}`, revision)
          }}
          onCancel={() => setRenaming(false)}
        />
      </li>
    )
  }
  return (
    <li className="flex items-center gap-4 border-b border-line px-4 py-2 last:border-0">
      <span className="min-w-0 flex-1 truncate text-ink">{field.name}</span>
      <span className="w-16 text-small text-ink-3">{KINDS[field.kind]}</span>
      <span className="text-right text-small text-ink-2">{plural('text', field.count)}</span>
      {canEdit && (
        <Menu
          label={`What to do with ${field.name}`}
          trigger={<IconButton label={`More about ${field.name}`} icon={<Ellipsis />} />}
        >
          <MenuItem icon={<Pencil />} onAction={() => setRenaming(true)}>
            Rename
          </MenuItem>
          <MenuItem
            icon={<Trash2 />}
            isDangerous
            onAction={() =>
              remove.mutate(field.id, {
                onSuccess: ({ name, count, revision }) =>
                  say(`Deleted ${name} of ${plural('text', count)}`, revision),
              })
            }
          >
            Delete
          </MenuItem>
        </Menu>
      )}
    </li>
  )
}
