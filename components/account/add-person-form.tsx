'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { ChoiceCards } from '@/components/ui/controls/choice-cards'
import { Form } from '@/components/ui/controls/form'
import { NewPasswordField } from '@/components/ui/controls/new-password-field'
import { TextField } from '@/components/ui/controls/text-field'
import { Note } from '@/components/ui/feedback/note'
import type { User } from '@/lib/contracts/account'
import type { Role } from '@/lib/contracts/actor'
import { PASSWORD_LENGTH } from '@/lib/contracts/limits'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { useCreateUser } from '@/lib/queries/users'
import { ROLES } from './role-words'

export function AddPersonForm({ onAdded }: { onAdded: (user: User) => void }) {
  const [role, setRole] = useState<Role>('editor')
  const { mutate, error, isPending } = useCreateUser()
  const problem = formError(error)

  function add(values: FormData) {
    const read = (name: string) => String(values.get(name))
    const person = { name: read('name'), email: read('email'), password: read('password'), role }
    mutate(person, { onSuccess: onAdded })
  }

  return (
    <Form
      label="Add person"
      errors={fieldErrors(error)}
      onSubmit={add}
      className="mt-3 flex flex-col gap-3.5 text-ink"
    >
      <TextField label="Name" name="name" autoComplete="off" autoFocus isRequired />
      <TextField label="Email" name="email" type="email" autoComplete="off" isRequired />
      <NewPasswordField
        label="First password"
        least={PASSWORD_LENGTH}
        advice="It can be changed after logging in."
      />
      <ChoiceCards label="Role" layout="column" choices={ROLES} value={role} onChange={setRole} />
      {problem && <Note tone="down">{problem}</Note>}
      <div className="mt-1 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button slot="close">Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Adding…">
          Add person
        </Button>
      </div>
    </Form>
  )
}
