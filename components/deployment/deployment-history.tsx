'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ShowMore } from '@/components/ui/controls/show-more'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
import { itemsOf } from '@/lib/facts/list-pages'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { DeploymentRow } from './deployment-row'

type DeploymentHistoryProps = { modelId: string; onRollBack: (version: number) => void }

export function DeploymentHistory({ modelId, onRollBack }: DeploymentHistoryProps) {
  const query = useInfiniteQuery(deploymentsQuery(modelId))
  return (
    <Card isClipped>
      <CardHeader
        title="Deployment history"
        sub="Versions never change after a deploy, so any of them can come back"
      />
      <QueryView query={query} what="the deployment history" className="border-t border-line">
        {(history) => (
          <>
            <Table label="Deployment history" isStacked>
              <TableHead>
                <HeadCell>Version</HeadCell>
                <HeadCell>Deployed</HeadCell>
                <HeadCell hideBelow="md">By</HeadCell>
                <HeadCell isNumeric>Macro F1</HeadCell>
                <HeadCell>Proof at the time</HeadCell>
                <HeadCell isNumeric hideBelow="md">
                  Texts answered
                </HeadCell>
                <HeadCell>Note</HeadCell>
                <HeadCell isHidden>Action</HeadCell>
              </TableHead>
              <tbody>
                {itemsOf(history).map((deployment) => (
                  <DeploymentRow
                    key={deployment.number}
                    modelId={modelId}
                    deployment={deployment}
                    liveVersion={history.pages[0]?.items[0]?.version}
                    onRollBack={onRollBack}
                  />
                ))}
              </tbody>
            </Table>
            {query.hasNextPage && (
              <CardFooter>
                <ShowMore query={query}>Show older deployments</ShowMore>
              </CardFooter>
            )}
          </>
        )}
      </QueryView>
    </Card>
  )
}
