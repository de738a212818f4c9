'use client'

import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { Form } from './form'
import { IconButton } from './icon-button'
import { TextField } from './text-field'

type NameFormProps = {
  label: string
  submitLabel: string
  start?: string
  isPending: boolean
  /** Why this cannot be a name, before anybody is asked. */
  problemOf: (name: string) => string | undefined
  /** What the last attempt was refused with. */
  refusal: string | undefined
  /** For one name after the other. */
  isClearedAfter?: boolean
  /** Stands beside the name. */
  children?: ReactNode
  /** Throws what the server refused; it comes back as `refusal`. */
  onSubmit: (name: string) => Promise<void>
  onCancel: () => void
}

/** One name in place: ↵ saves, Esc cancels. */
export function NameForm({
  label,
  submitLabel,
  start = '',
  isPending,
  problemOf,
  refusal,
  isClearedAfter = false,
  children,
  onSubmit,
  onCancel,
}: NameFormProps) {
  const [name, setName] = useState(start)
  const [problem, setProblem] = useState<string>()

  async function submit() {
    const found = problemOf(name)
    setProblem(found)
    if (found !== undefined) return
    const isSaved = await onSubmit(name.trim()).then(
      () => true,
      () => false,
    )
    if (isSaved && isClearedAfter) setName('')
  }

  return (
    <Form onSubmit={() => void submit()} className="flex flex-wrap items-start gap-1.5">
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
        error={problem ?? refusal}
        autoComplete="off"
        className="w-72 max-sm:w-full"
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
