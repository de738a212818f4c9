'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import { cx } from '@/components/ui/layout/cx'
import { useCreateTag } from '@/lib/queries/tags'

type TagFormProps = {
  modelId: string
  label: string
  button: string
  /** The button beside the field instead of below it. */
  isInline?: boolean
  hint?: string
  /** Beside the button. */
  extra?: ReactNode
  onCreated: (tagId: number) => void
}

/** One name, one button. */
export function TagForm(props: TagFormProps) {
  const { modelId, label, button, isInline = false, hint, extra, onCreated } = props
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
    <Form
      label={label}
      onSubmit={submit}
      className={cx('mt-2 flex', isInline ? 'items-start gap-2' : 'flex-col gap-3.5')}
    >
      <TextField
        label={label}
        isLabelHidden={isInline}
        className="min-w-0 flex-1"
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
