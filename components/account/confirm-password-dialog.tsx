'use client'

import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { PasswordField } from '@/components/ui/controls/password-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { useConfirmPassword } from '@/lib/queries/session'

type ConfirmPasswordDialogProps = { onFinish: (isGiven: boolean) => void }

/** Takes the password of the one who is logged in. */
export function ConfirmPasswordDialog({ onFinish }: ConfirmPasswordDialogProps) {
  const { mutate, error, isPending } = useConfirmPassword()
  const problem = formError(error)
  return (
    <Dialog
      title="Your password again"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onFinish(false)}
    >
      <p className="mb-4">
        It is asked for before tokens, people and deleting, and then holds for ten minutes.
      </p>
      <Form
        label="Your password again"
        errors={fieldErrors(error) ?? (problem ? { password: problem } : undefined)}
        onSubmit={(values) =>
          mutate({ password: String(values.get('password')) }, { onSuccess: () => onFinish(true) })
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
