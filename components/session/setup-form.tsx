'use client'

import { Check } from 'lucide-react'
import { Note } from '@/components/ui/feedback/note'
import { useSetUp } from '@/lib/queries/session'
import { AccountForm } from './account-form'
import { EntranceCard } from './entrance-card'

type SetupFormProps = { code: string }

/** The first account, by the code that the server has written. */
export function SetupForm({ code }: SetupFormProps) {
  const making = useSetUp()
  return (
    <EntranceCard
      title="Create the first account"
      sub="It owns this server: it can add people, make API tokens and deploy."
    >
      <Note icon={<Check />} className="mb-4">
        <b>Setup code accepted.</b> It came with the address you opened and works once.
      </Note>
      <AccountForm
        code={code}
        label="Create the first account"
        button="Create account and open Langur"
        making={making}
      />
    </EntranceCard>
  )
}
