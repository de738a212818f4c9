'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { Form } from '@/components/ui/controls/form'
import { NewPasswordField } from '@/components/ui/controls/new-password-field'
import { PasswordField } from '@/components/ui/controls/password-field'
import { toast } from '@/components/ui/feedback/toast'
import { PASSWORD_LENGTH } from '@/lib/contracts/limits'
import { useChangePassword } from '@/lib/queries/account'
import { fieldErrors, formError } from '@/lib/queries/api-error'

export function PasswordForm() {
  const { mutate, error, isPending } = useChangePassword()
  const [saved, setSaved] = useState(0)
  const [revokesTokens, setRevokesTokens] = useState(false)
  const problem = formError(error)

  function submit(values: FormData) {
    const change = {
      current: String(values.get('current')),
      password: String(values.get('password')),
      revoke_tokens: revokesTokens,
    }
    mutate(change, {
      onSuccess: () => {
        setSaved(saved + 1)
        setRevokesTokens(false)
        const tokens = revokesTokens ? ', and your API tokens were revoked' : ''
        toast({ title: `The password was changed${tokens}.` })
      },
    })
  }

  return (
    <Form
      // A new key empties the fields once the password is changed.
      key={saved}
      label="Password"
      errors={fieldErrors(error) ?? (problem ? { current: problem } : undefined)}
      onSubmit={submit}
    >
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        isRequired
      />
      <NewPasswordField label="New password" least={PASSWORD_LENGTH} />
      <Checkbox
        label="Revoke my API tokens, too"
        hint="Programs that use them get status 401 until they have a new one."
        isSelected={revokesTokens}
        onChange={setRevokesTokens}
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
