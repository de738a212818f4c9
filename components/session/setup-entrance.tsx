'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/feedback/query-view'
import { setupQuery } from '@/lib/queries/session'
import { SetupForm } from './setup-form'
import { SetupRefused } from './setup-refused'

/** The form for whoever has the code that the terminal printed, an explanation for all others. */
export function SetupEntrance({ code }: { code: string }) {
  const query = useQuery({ ...setupQuery(code), staleTime: Number.POSITIVE_INFINITY })
  return (
    <QueryView query={query} what="the setup" className="w-full max-w-110">
      {({ valid }) => (valid ? <SetupForm code={code} /> : <SetupRefused hasCode={code !== ''} />)}
    </QueryView>
  )
}
