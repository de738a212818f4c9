'use client'

import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import { toast } from '@/components/ui/feedback/toast'
import type { User } from '@/lib/contracts/account'
import { useRenameAccount } from '@/lib/queries/account'
import { fieldErrors, formError } from '@/lib/queries/api-error'

export function NameForm({ user }: { user: User }) {
  const { mutate, error, isPending } = useRenameAccount()
  const problem = formError(error)
  return (
    <Form
      label="Name"
      errors={fieldErrors(error) ?? (problem ? { name: problem } : undefined)}
      onSubmit={(values) =>
        mutate(
          { name: String(values.get('name')) },
          { onSuccess: ({ name }) => toast({ title: `You are ${name} from now on.` }) },
        )
      }
      className="flex items-start gap-2 max-sm:flex-col max-sm:items-stretch"
    >
      <TextField
        label="Name"
        isLabelHidden
        name="name"
        autoComplete="name"
        defaultValue={user.name}
        isRequired
        className="flex-1"
      />
      <Button type="submit" isPending={isPending} pendingLabel="Saving…">
        Save name
      </Button>
    </Form>
  )
}
