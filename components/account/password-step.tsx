'use client'

import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { PasswordField } from '@/components/ui/controls/password-field'
import { fieldErrors, formError } from '@/lib/queries/api-error'

type PasswordStepProps = {
  label: string
  pendingLabel: string
  write: {
    mutate: (body: { password: string }, callbacks?: { onSuccess?: () => void }) => void
    error: unknown
    isPending: boolean
  }
  onRight?: () => void
}

/** The password, before something of the second factor changes. */
export function PasswordStep({ label, pendingLabel, write, onRight }: PasswordStepProps) {
  const { mutate, error, isPending } = write
  const problem = formError(error)
  return (
    <Form
      label={label}
      errors={fieldErrors(error) ?? (problem ? { password: problem } : undefined)}
      onSubmit={(values) =>
        mutate({ password: String(values.get('password')) }, onRight ? { onSuccess: onRight } : {})
      }
    >
      <PasswordField
        label="Your password"
        name="password"
        autoComplete="current-password"
        autoFocus
        isRequired
      />
      <Button
        type="submit"
        isPending={isPending}
        pendingLabel={pendingLabel}
        className="self-start max-sm:w-full"
      >
        {label}
      </Button>
    </Form>
  )
}
