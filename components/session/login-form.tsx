'use client'

import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { PasswordField } from '@/components/ui/controls/password-field'
import { TextField } from '@/components/ui/controls/text-field'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { useLogIn } from '@/lib/queries/session'
import { EntranceCard } from './entrance-card'

type LoginFormProps = {
  /** The page of ours to open afterwards. */
  next: string
}

export function LoginForm({ next }: LoginFormProps) {
  const { mutate, error, isPending, isSuccess } = useLogIn()
  const problem = formError(error)
  // Which of the two is wrong is never told; below the password is where one looks.
  const errors = fieldErrors(error) ?? (problem ? { password: problem } : undefined)

  function logIn(values: FormData) {
    const login = { email: String(values.get('email')), password: String(values.get('password')) }
    mutate(login, { onSuccess: () => location.assign(next) })
  }

  return (
    <EntranceCard
      title="Log in to Langur"
      sub="Your models, texts and tags are where you left them."
    >
      <Form label="Log in" errors={errors} onSubmit={logIn}>
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          size="lg"
          autoFocus
          isRequired
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          size="lg"
          isRequired
        />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          isWide
          isPending={isPending || isSuccess}
          pendingLabel="Logging in…"
          className="mt-1.5"
        >
          Log in
        </Button>
      </Form>
    </EntranceCard>
  )
}
