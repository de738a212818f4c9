'use client'

import { toast } from '@/components/ui/feedback/toast'
import { useAskForDeploy } from '@/lib/queries/deploy-requests'

/** Asks for the deploy of the version on the screen, and says that another person is waited for. */
export function useAskVersion(modelId: string) {
  const { mutate, isPending } = useAskForDeploy(modelId)

  function ask(input: { version: number; note: string; reason?: string }, onDone?: () => void) {
    mutate(input, {
      onSuccess: ({ version }) => {
        onDone?.()
        toast({ title: `Another person has to approve v${version} now` })
      },
    })
  }

  return { ask, isPending }
}
