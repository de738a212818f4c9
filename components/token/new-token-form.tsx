'use client'

import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import type { TokenCreated } from '@/lib/contracts/account'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { useCreateToken } from '@/lib/queries/tokens'

type NewTokenFormProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onCreated: (token: TokenCreated) => void
}

export function NewTokenForm({ isOpen, onOpenChange, onCreated }: NewTokenFormProps) {
  const { mutate, error, isPending, reset } = useCreateToken()
  const problem = formError(error)

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
          mutate({ name: String(values.get('name')) }, { onSuccess: onCreated })
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
