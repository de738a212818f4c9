'use client'

import { Check } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { NewPasswordField } from '@/components/ui/controls/new-password-field'
import { TextField } from '@/components/ui/controls/text-field'
import { Note } from '@/components/ui/feedback/note'
import { PAGES } from '@/lib/contracts/addresses'
import { PASSWORD_LENGTH } from '@/lib/contracts/limits'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { goTo } from '@/lib/queries/base-path'
import { useSetUp } from '@/lib/queries/session'
import { EntranceCard } from './entrance-card'

type SetupFormProps = { code: string }

export function SetupForm({ code }: SetupFormProps) {
  const { mutate, error, isPending, isSuccess } = useSetUp()
  const problem = formError(error)

  function setUp(values: FormData) {
    const read = (name: string) => String(values.get(name))
    const owner = { name: read('name'), email: read('email'), password: read('password'), code }
    mutate(owner, { onSuccess: () => goTo(PAGES.models) })
  }

  return (
    <EntranceCard
      title="Create the first account"
      sub="It owns this server: it can add people, make API tokens and deploy."
    >
      <Note icon={<Check />} className="mb-4">
        <b>Setup code accepted.</b> It came with the address you opened and works once.
      </Note>
      <Form label="Create the first account" errors={fieldErrors(error)} onSubmit={setUp}>
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          size="lg"
          autoFocus
          isRequired
        />
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
          Create account and open Langur
        </Button>
      </Form>
    </EntranceCard>
  )
}
