'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { PasswordField } from '@/components/ui/controls/password-field'
import { toast } from '@/components/ui/feedback/toast'
import { useChangePassword } from '@/lib/queries/account'
import { fieldErrors, formError } from '@/lib/queries/api-error'

export function PasswordForm() {
  const { mutate, error, isPending } = useChangePassword()
  const [saved, setSaved] = useState(0)
  const problem = formError(error)

  function change(values: FormData) {
    const passwords = {
      current: String(values.get('current')),
      password: String(values.get('password')),
    }
    mutate(passwords, {
      onSuccess: () => {
        setSaved(saved + 1)
        toast({ title: 'The password was changed.' })
      },
    })
  }

  return (
    <Form
      // A new key empties the fields once the password is changed.
      key={saved}
      label="Password"
      errors={fieldErrors(error) ?? (problem ? { current: problem } : undefined)}
      onSubmit={change}
    >
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        isRequired
      />
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        hint="At least 8 characters, a short sentence is fine."
        isRequired
      />
      <Button
        type="submit"
        isPending={isPending}
        pendingLabel="Changing…"
        className="self-start max-sm:w-full"
      >
        Change password
      </Button>
    </Form>
  )
}
