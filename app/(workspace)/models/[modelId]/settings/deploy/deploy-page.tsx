'use client'

import { useQuery } from '@tanstack/react-query'
import { DeployPanel } from '@/components/deployment/deploy-panel'
import { DeploymentHistory } from '@/components/deployment/deployment-history'
import { RequestsCard } from '@/components/deployment/requests/requests-card'
import { RollBackDialog } from '@/components/deployment/roll-back-dialog'
import { BroughtCard } from '@/components/deployment/takeaway/brought-card'
import { TakeCard } from '@/components/deployment/takeaway/take-card'
import { HeldOutPair } from '@/components/held-out/held-out-pair'
import { BulkWriteNote } from '@/components/sample/bulk-write-note'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { AliveLater } from '@/components/ui/layout/alive-later'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import { UnsureCard } from '@/components/watch/unsure-card'
import { WatchCard } from '@/components/watch/watch-card'
import type { Model } from '@/lib/contracts/model'
import { modelQuery } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'

const ROLL_BACK = 'roll-back'

export function DeployPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  const mayEdit = useMayDo('editor')
  const { params, change } = useUrlParams()
  return (
    <SettingsFrame modelId={modelId}>
      {model && (
        <div className="flex flex-col gap-4">
          <BulkWriteNote modelId={modelId} canEdit={mayEdit} />
          <RequestsCard model={model} />
          <DeployPanel model={model} />
          <HeldOutPair modelId={modelId} versions={pairOf(model)} />
          {model.langur.production ? (
            <AliveLater>
              <WatchCard modelId={modelId} />
              <UnsureCard model={model} />
              <DeploymentHistory
                modelId={modelId}
                onRollBack={(version) => change({ [ROLL_BACK]: version })}
              />
              <TakeCard modelId={modelId} number={model.langur.production.version} />
              <BroughtCard model={model} />
            </AliveLater>
          ) : (
            <BroughtCard model={model} />
          )}
          <RollBackDialog
            model={model}
            version={wholeNumber(params.get(ROLL_BACK))}
            onClose={() => change({ [ROLL_BACK]: null })}
          />
        </div>
      )}
    </SettingsFrame>
  )
}

/** Sandbox and production, once where they are the same; not a brought version, which nothing here can score. */
function pairOf({ langur: { sandbox, production } }: Model) {
  const live = production && ({ number: production.version, kind: 'production' } as const)
  const next = sandbox && ({ number: sandbox.number, kind: 'sandbox' } as const)
  const pair = [next?.number === live?.number ? null : next, production?.brought ? null : live]
  return pair.filter((one) => one !== null)
}
