'use client'

import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { IconButton } from '@/components/ui/controls/icon-button'
import { TextField } from '@/components/ui/controls/text-field'
import { nameProblem } from '@/lib/facts/name-problem'
import { fieldErrors, formError } from '@/lib/queries/api-error'

type FieldNameFormProps = {
  label: string
  submitLabel: string
  start?: string
  isPending: boolean
  /** Of the last attempt. */
  error: Error | null
  /** Stands beside the name. */
  children?: ReactNode
  /** Throws what the server refused; it comes back as `error`. */
  onSubmit: (name: string) => Promise<void>
  onCancel: () => void
}

/** The name of a field in place: ↵ saves, Esc cancels. */
export function FieldNameForm({
  label,
  submitLabel,
  start = '',
  isPending,
  error,
  children,
  onSubmit,
  onCancel,
}: FieldNameFormProps) {
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
    <Form onSubmit={submit} className="flex flex-wrap items-start gap-1.5">
      <TextField
        label={label}
        isLabelHidden
        // The field appears because someone asked to type here.
        autoFocus
        name="name"
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
        }}
        error={problem ?? refusal ?? undefined}
        autoComplete="off"
        className="w-60 max-sm:w-full"
      />
      {children}
      <Button
        type="submit"
        variant="primary"
        shortcut="↵"
        isPending={isPending}
        className="max-sm:flex-1"
      >
        {submitLabel}
      </Button>
      <IconButton label="Cancel" icon={<X />} onPress={onCancel} />
    </Form>
  )
}
