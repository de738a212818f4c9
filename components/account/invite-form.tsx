'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { ChoiceCards } from '@/components/ui/controls/choice-cards'
import { Form } from '@/components/ui/controls/form'
import { Select } from '@/components/ui/controls/select'
import { TextField } from '@/components/ui/controls/text-field'
import { Note } from '@/components/ui/feedback/note'
import type { Role } from '@/lib/contracts/actor'
import { plural } from '@/lib/format/plural'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { ROLES } from './role-words'

const DAYS = [1, 7, 30].map((days) => ({ id: String(days), label: plural('day', days) }))

type InviteFormProps = {
  sendsMail: boolean
  error: Error | null
  isPending: boolean
  onInvite: (invitation: { role: Role; days: number; email?: string }) => void
}

/** For whom: a role, how long it works, and an address where mails are sent. */
export function InviteForm({ sendsMail, error, isPending, onInvite }: InviteFormProps) {
  const [role, setRole] = useState<Role>('editor')
  const [days, setDays] = useState('7')
  const [typed, setTyped] = useState('')
  const email = typed.trim()
  const problem = formError(error)
  return (
    <Form
      label="Invite"
      errors={fieldErrors(error)}
      onSubmit={() => onInvite({ role, days: Number(days), ...(email !== '' && { email }) })}
      className="mt-2 flex flex-col gap-3.5 text-ink"
    >
      <p className="text-ink-2">
        {sendsMail
          ? 'The link works for one person.'
          : 'No mail server is set, so you send the link yourself. It works for one person.'}
      </p>
      {sendsMail && (
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="off"
          hint="Left empty, no mail is sent and you send the link yourself."
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      )}
      <ChoiceCards label="Role" layout="column" choices={ROLES} value={role} onChange={setRole} />
      <Select label="Works for" options={DAYS} value={days} onChange={setDays} />
      {problem && <Note tone="down">{problem}</Note>}
      <div className="mt-1 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button slot="close">Cancel</Button>
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          pendingLabel={email === '' ? 'Making…' : 'Mailing…'}
        >
          {email === '' ? 'Make link' : 'Send invitation'}
        </Button>
      </div>
    </Form>
  )
}
