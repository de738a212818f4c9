'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/controls/button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
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
                {history.pages
                  .flatMap((page) => page.items)
                  .map((deployment) => (
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
                <Button
                  size="sm"
                  isPending={query.isFetchingNextPage}
                  pendingLabel="Loading…"
                  onPress={() => void query.fetchNextPage()}
                >
                  Show older deployments
                </Button>
              </CardFooter>
            )}
          </>
        )}
      </QueryView>
    </Card>
  )
}
