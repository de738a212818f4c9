'use client'

import { useQuery } from '@tanstack/react-query'
import { toast } from '@/components/ui/feedback/toast'
import { deployRequestsQuery, useAskForDeploy } from '@/lib/queries/deploy-requests'

/** Asks for the deploy of the version on the screen, and says that another person is waited for. */
export function useAskVersion(modelId: string, isAsked: boolean) {
  const { mutate, isPending } = useAskForDeploy(modelId)
  const { data } = useQuery({ ...deployRequestsQuery(modelId), enabled: isAsked })
  const open = isAsked ? data?.items.find(({ state }) => state === 'open') : undefined

  function ask(input: { version: number; note: string; reason?: string }, onDone?: () => void) {
    mutate(input, {
      onSuccess: ({ version }) => {
        onDone?.()
        toast({ title: `Another person has to approve v${version} now` })
      },
    })
  }

  return { ask, isPending, waiting: open ? waitingWords(open) : null }
}

/** One request at a time: the first that is approved would make others worthless. */
function waitingWords({
  own,
  asked_by,
  version,
}: {
  own: boolean
  asked_by: string
  version: number
}) {
  return `${own ? 'You have' : `${asked_by} has`} asked for v${version} already`
}
