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
import { useJoin } from '@/lib/queries/invitations'
import { EntranceCard } from './entrance-card'

type JoinFormProps = { code: string; role: string }

/** An account of one's own, by an invitation. */
export function JoinForm({ code, role }: JoinFormProps) {
  const { mutate, error, isPending, isSuccess } = useJoin()
  const problem = formError(error)

  function join(values: FormData) {
    const read = (name: string) => String(values.get(name))
    const person = { name: read('name'), email: read('email'), password: read('password'), code }
    mutate(person, { onSuccess: () => goTo(PAGES.models) })
  }

  return (
    <EntranceCard title="Join Langur" sub={`You were invited as ${role}. The link works once.`}>
      <Form label="Join Langur" errors={fieldErrors(error)} onSubmit={join}>
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
          Create account
        </Button>
      </Form>
    </EntranceCard>
  )
}
