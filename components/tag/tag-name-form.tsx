'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { IconButton } from '@/components/ui/controls/icon-button'
import { TextField } from '@/components/ui/controls/text-field'
import { nameProblem } from '@/lib/facts/name-problem'
import { fieldErrors, formError } from '@/lib/queries/api-error'

type TagNameFormProps = {
  label: string
  submitLabel: string
  start?: string
  isPending: boolean
  /** Of the last attempt. */
  error: Error | null
  /** For one name after the other. */
  isClearedAfter?: boolean
  /** Throws what the server refused; it comes back as `error`. */
  onSubmit: (name: string) => Promise<void>
  onCancel: () => void
}

/** One name in place: ↵ saves, Esc cancels. */
export function TagNameForm({
  label,
  submitLabel,
  start = '',
  isPending,
  error,
  isClearedAfter = false,
  onSubmit,
  onCancel,
}: TagNameFormProps) {
  const [name, setName] = useState(start)
  const [problem, setProblem] = useState<string>()

  async function submit() {
    const found = nameProblem(name)
    setProblem(found)
    if (found !== undefined) return
    const isSaved = await onSubmit(name.trim()).then(
      () => true,
      () => false,
    )
    if (isSaved && isClearedAfter) setName('')
  }

  const refusal = error && (fieldErrors(error)?.name ?? formError(error))
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
        error={problem ?? refusal ?? undefined}
        autoComplete="off"
        className="w-80 max-sm:w-full"
      />
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
