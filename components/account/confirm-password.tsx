'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { PasswordField } from '@/components/ui/controls/password-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { answerBy } from '@/lib/queries/ask-password'
import { useConfirmPassword } from '@/lib/queries/session'

type Asked = { answer: (isGiven: boolean) => void }

/** Asks for the password when the server does, and lets what was under way go on. Once, around all pages. */
export function ConfirmPassword() {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { mutate, error, isPending, reset } = useConfirmPassword()
  const problem = formError(error)

  useEffect(() => answerBy(() => new Promise<boolean>((answer) => setAsked({ answer }))), [])

  function finish(isGiven: boolean) {
    asked?.answer(isGiven)
    setAsked(null)
    reset()
  }

  return (
    <Dialog
      title="Your password again"
      isOpen={asked !== null}
      onOpenChange={(isOpen) => !isOpen && finish(false)}
    >
      <p className="mb-4">
        It is asked for before tokens, people, and what cannot be undone, and then holds for ten
        minutes.
      </p>
      <Form
        label="Your password again"
        errors={fieldErrors(error) ?? (problem ? { password: problem } : undefined)}
        onSubmit={(values) =>
          mutate({ password: String(values.get('password')) }, { onSuccess: () => finish(true) })
        }
        className="flex flex-col gap-3.5 text-ink"
      >
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          autoFocus
          isRequired
        />
        <div className="mt-1 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
          <Button slot="close">Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Checking…">
            Go on
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
