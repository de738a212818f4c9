'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { useCreateTag } from '@/lib/queries/tags'

type TagFormProps = {
  modelId: string
  button: string
  hint?: string
  /** Beside the button. */
  extra?: ReactNode
  onCreated: (tagId: number) => void
}

/** One name, one button. */
export function TagForm({ modelId, button, hint, extra, onCreated }: TagFormProps) {
  const [name, setName] = useState('')
  const create = useCreateTag(modelId)

  function submit() {
    create.mutate(
      { name },
      {
        onSuccess: ({ id }) => {
          setName('')
          onCreated(id)
        },
      },
    )
  }

  return (
    <Form label="New tag" onSubmit={submit} className="mt-2 flex flex-col gap-3.5">
      <TextField
        label="Name"
        autoFocus
        placeholder="Billing"
        value={name}
        onChange={(value) => {
          setName(value)
          create.reset()
        }}
        hint={hint}
        error={create.error?.message}
      />
      <div className="flex justify-end gap-2 max-sm:[&>*]:flex-1">
        {extra}
        <Button
          type="submit"
          variant="primary"
          isPending={create.isPending}
          disabledReason={name.trim() === '' ? 'Type a name first.' : undefined}
        >
          {button}
        </Button>
      </div>
    </Form>
  )
}
