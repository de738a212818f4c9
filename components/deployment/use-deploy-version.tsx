'use client'

import { useRouter } from 'next/navigation'
import { toast } from '@/components/ui/feedback/toast'
import { modelPage } from '@/lib/contracts/addresses'
import { useDeploy } from '@/lib/queries/deployments'

type DeployInput = {
  /** Always the one on the screen: a newer one may have been trained meanwhile. */
  version: number
  note: string
  /** Why it is deployed without proof. */
  reason?: string
  /** What production answered with until now. */
  before: number | null
}

/** Deploys, says so, and offers the way back for as long as the message is shown. */
export function useDeployVersion(modelId: string) {
  const { mutate, isPending } = useDeploy(modelId)
  const router = useRouter()

  function deploy({ version, note, reason = '', before }: DeployInput, onDone?: () => void) {
    const texts = { note: note.trim(), reason: reason.trim() }
    mutate(
      {
        version,
        ...(texts.note && { note: texts.note }),
        ...(texts.reason && { reason: texts.reason }),
      },
      {
        onSuccess: (deployed) => {
          onDone?.()
          toast({
            kind: 'production',
            title: (
              <>
                Production answers with <b>v{deployed.version}</b> now
              </>
            ),
            ...(before !== null && {
              action: {
                label: 'Roll back',
                onAction: () => router.push(rollBackAddress(modelId, before)),
              },
            }),
          })
        },
      },
    )
  }

  return { deploy, isPending }
}

/** The deploy page with the question open. */
function rollBackAddress(modelId: string, version: number): string {
  return modelPage(modelId, 'settings/deploy', { 'roll-back': version })
}
