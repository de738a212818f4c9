'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/feedback/query-view'
import { joinQuery } from '@/lib/queries/invitations'
import { EntranceCard } from './entrance-card'
import { JoinForm } from './join-form'

/** The form for whoever has an invitation that works, an explanation for all others. */
export function JoinEntrance({ code }: { code: string }) {
  const query = useQuery({ ...joinQuery(code), staleTime: Number.POSITIVE_INFINITY })
  return (
    <QueryView query={query} what="the invitation" className="w-full max-w-110">
      {({ role }) =>
        role === null ? (
          <EntranceCard
            title="This invitation does not work"
            sub="It was used, withdrawn, or has expired."
          >
            <p className="text-ink-2">Ask the person who sent it for a new link.</p>
          </EntranceCard>
        ) : (
          <JoinForm code={code} role={role} />
        )
      }
    </QueryView>
  )
}
