'use client'

import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { NewPasswordField } from '@/components/ui/controls/new-password-field'
import { TextField } from '@/components/ui/controls/text-field'
import { Note } from '@/components/ui/feedback/note'
import { PAGES } from '@/lib/contracts/addresses'
import { PASSWORD_LENGTH } from '@/lib/contracts/limits'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { goTo } from '@/lib/queries/base-path'
import type { useJoin } from '@/lib/queries/invitations'
import type { useSetUp } from '@/lib/queries/session'

type AccountFormProps = {
  /** What allows it. */
  code: string
  label: string
  /** What its button says. */
  button: string
  making: ReturnType<typeof useJoin> | ReturnType<typeof useSetUp>
}

/** An account of one's own by a code. Whoever has made it is logged in. */
export function AccountForm({ code, label, button, making }: AccountFormProps) {
  const { mutate, error, isPending, isSuccess } = making
  const problem = formError(error)

  function make(values: FormData) {
    const read = (name: string) => String(values.get(name))
    const person = { name: read('name'), email: read('email'), password: read('password'), code }
    mutate(person, { onSuccess: () => goTo(PAGES.models) })
  }

  return (
    <Form label={label} errors={fieldErrors(error)} onSubmit={make}>
      <TextField label="Your name" name="name" autoComplete="name" size="lg" autoFocus isRequired />
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        size="lg"
        isRequired
      />
      <NewPasswordField label="Password" least={PASSWORD_LENGTH} size="lg" />
      {problem && (
        <div role="alert">
          <Note tone="down">{problem}</Note>
        </div>
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isWide
        isPending={isPending || isSuccess}
        pendingLabel="Creating account…"
        className="mt-1.5"
      >
        {button}
      </Button>
    </Form>
  )
}
