'use client'

import { useQuery } from '@tanstack/react-query'
import { DeploymentRecordView } from '@/components/deployment/record/deployment-record'
import { RollBackDialog } from '@/components/deployment/roll-back-dialog'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Page } from '@/components/ui/layout/page'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import { deploymentQuery } from '@/lib/queries/deployments'
import { modelQuery } from '@/lib/queries/models'

const ROLL_BACK = 'roll-back'

type DeploymentPageProps = { modelId: string; number: number }

export function DeploymentPage({ modelId, number }: DeploymentPageProps) {
  const query = useQuery(deploymentQuery(modelId, number))
  const { data: model } = useQuery(modelQuery(modelId))
  const { params, change } = useUrlParams()
  return (
    <Page>
      <QueryView query={query} what="the deployment">
        {(record) => (
          <DeploymentRecordView
            modelId={modelId}
            record={record}
            onRollBack={(version) => change({ [ROLL_BACK]: version })}
          />
        )}
      </QueryView>
      {model && (
        <RollBackDialog
          model={model}
          version={wholeNumber(params.get(ROLL_BACK))}
          onClose={() => change({ [ROLL_BACK]: null })}
        />
      )}
    </Page>
  )
}
