'use client'

import { useJoin } from '@/lib/queries/invitations'
import { AccountForm } from './account-form'
import { EntranceCard } from './entrance-card'

type JoinFormProps = { code: string; role: string }

/** An account of one's own, by an invitation. */
export function JoinForm({ code, role }: JoinFormProps) {
  const making = useJoin()
  return (
    <EntranceCard title="Join Langur" sub={`You were invited as ${role}. The link works once.`}>
      <AccountForm code={code} label="Join Langur" button="Create account" making={making} />
    </EntranceCard>
  )
}
