'use client'

import { useState } from 'react'
import { NameForm } from '@/components/ui/controls/name-form'
import { Select } from '@/components/ui/controls/select'
import { toast } from '@/components/ui/feedback/toast'
import type { Field } from '@/lib/contracts/field'
import { nameProblem } from '@/lib/facts/name-problem'
import { nameRefusal } from '@/lib/queries/api-error'
import { useUndoChange } from '@/lib/queries/changes'
import { useCreateField } from '@/lib/queries/fields'

const KINDS: { id: Field['kind']; label: string }[] = [
  { id: 'string', label: 'Text' },
  { id: 'number', label: 'Number' },
  { id: 'date', label: 'Date' },
]

type AddFieldProps = { modelId: string; onClose: () => void }

/** Makes a field before any text has it: its kind is chosen, not guessed. */
export function AddField({ modelId, onClose }: AddFieldProps) {
  const [kind, setKind] = useState<Field['kind']>('string')
  const create = useCreateField(modelId)
  const undo = useUndoChange(modelId)
  return (
    <div className="border-t border-line bg-fill-2 px-4 py-3">
      <NameForm
        label="Name of the new field"
        submitLabel="Add"
        isPending={create.isPending}
        problemOf={nameProblem}
        refusal={nameRefusal(create.error)}
        onSubmit={async (name) => {
          const { revision } = await create.mutateAsync({ name, kind })
          onClose()
          if (revision === null) return
          toast({
            title: `Added ${name}`,
            action: { label: 'Undo', onAction: () => undo.mutate(revision) },
          })
        }}
        onCancel={onClose}
      >
        <Select<Field['kind']>
          label="Kind"
          isLabelHidden
          options={KINDS}
          value={kind}
          onChange={setKind}
          className="w-32"
        />
      </NameForm>
    </div>
  )
}
