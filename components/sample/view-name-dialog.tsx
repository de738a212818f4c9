'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { nameProblem } from '@/lib/facts/name-problem'
import { fieldErrors, formError } from '@/lib/queries/api-error'

type ViewNameDialogProps = {
  title: string
  start: string
  /** Of the last attempt. */
  error: Error | null
  isPending: boolean
  /** Throws what the server refused; it comes back as `error`. */
  onSubmit: (name: string) => Promise<void>
  onClose: () => void
}

/** Asks for the name of a view. */
export function ViewNameDialog(props: ViewNameDialogProps) {
  const { title, start, error, isPending, onSubmit, onClose } = props
  const [name, setName] = useState(start)
  const [problem, setProblem] = useState<string>()
  const refusal = error && (fieldErrors(error)?.name ?? formError(error))

  function submit() {
    const found = nameProblem(name)
    setProblem(found)
    // What the server refuses is shown as `error`.
    if (found === undefined) onSubmit(name.trim()).catch(() => {})
  }

  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Form onSubmit={submit} className="mt-3 flex flex-col gap-5">
        <TextField
          label="Name"
          // The field appears because someone asked to type here.
          autoFocus
          name="name"
          value={name}
          onChange={setName}
          error={problem ?? refusal ?? undefined}
          hint="Filters, order and columns are saved; everybody sees the view."
          autoComplete="off"
        />
        <div className="flex justify-end gap-2 max-sm:[&>*]:flex-1">
          <Button slot="close">Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            Save
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
