'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { Select } from '@/components/ui/controls/select'
import { TextField } from '@/components/ui/controls/text-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import type { TokenScope } from '@/lib/contracts/actor'
import type { TokenCreated } from '@/lib/contracts/token'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { modelsQuery } from '@/lib/queries/models'
import { useCreateToken } from '@/lib/queries/tokens'
import { SCOPES } from './rights-in-words'

type NewTokenFormProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onCreated: (token: TokenCreated) => void
}

const ALL = 'all'

/** The end of a day that was typed, here; null for none. */
function endOf(day: FormDataEntryValue | null): string | null {
  return day ? new Date(`${day}T23:59:59.999`).toISOString() : null
}

export function NewTokenForm({ isOpen, onOpenChange, onCreated }: NewTokenFormProps) {
  const { mutate, error, isPending, reset } = useCreateToken()
  const problem = formError(error)
  const { data: models = [] } = useQuery(modelsQuery())
  const [scope, setScope] = useState<TokenScope>('everything')
  const [model, setModel] = useState<string | null>(null)

  function change(next: boolean) {
    reset()
    onOpenChange(next)
  }

  return (
    <Dialog title="New token" isOpen={isOpen} onOpenChange={change}>
      <p className="mb-4">Name it after the program that will use it.</p>
      <Form
        label="New token"
        errors={fieldErrors(error)}
        onSubmit={(values) =>
          mutate(
            { name: String(values.get('name')), scope, model, ends: endOf(values.get('ends')) },
            { onSuccess: onCreated },
          )
        }
      >
        <TextField
          label="Name"
          name="name"
          placeholder="Website backend"
          autoFocus
          isRequired
          className="text-ink"
        />
        <Select
          label="May"
          options={SCOPES}
          value={scope}
          onChange={setScope}
          className="text-ink"
        />
        <Select
          label="On"
          options={[
            { id: ALL, label: 'All models' },
            ...models.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={model ?? ALL}
          onChange={(id) => setModel(id === ALL ? null : id)}
          className="text-ink"
        />
        <TextField
          label="Ends"
          name="ends"
          type="date"
          hint="The last day on which it works. Empty: it does not end."
          className="text-ink"
        />
        {problem && <Note tone="down">{problem}</Note>}
        <div className="mt-1.5 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
          <Button slot="close">Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Making…">
            Make token
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
