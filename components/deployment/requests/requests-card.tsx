'use client'

import { useQuery } from '@tanstack/react-query'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { deployRequestsQuery } from '@/lib/queries/deploy-requests'
import { EndedRequest } from './ended-request'
import { OpenRequest } from './open-request'

/** What somebody has asked for, with what others can do about it, and what became of the last ones. */
export function RequestsCard({ model }: { model: Model }) {
  const { data } = useQuery(deployRequestsQuery(model.id))
  const requests = data?.items ?? []
  if (requests.length === 0) return null
  return (
    <Card label="Deploy requests" isClipped>
      <CardHeader
        title="Deploy requests"
        sub="One person asks for a deploy, another approves or declines it"
        actions={data?.next && <TextLink href={activityOf(model.id)}>All of them</TextLink>}
      />
      <ul className="border-t border-line">
        {requests.map((request) => (
          <li key={request.number} className="border-b border-line px-4 py-3 last:border-b-0">
            {request.state === 'open' ? (
              <OpenRequest model={model} request={request} />
            ) : (
              <EndedRequest modelId={model.id} request={request} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Where older ones stand, with what was deployed. */
function activityOf(modelId: string): string {
  return `${PAGES.activity}?model=${modelId}&kind=deployments`
}
