'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { BarsChart } from '@/components/ui/charts/bars-chart'
import { TextButton } from '@/components/ui/controls/text-button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Usage } from '@/lib/contracts/usage'
import { itemsOf } from '@/lib/facts/list-pages'
import { count } from '@/lib/format/count'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { usageQuery } from '@/lib/queries/usage'
import { sumOf, textsInRequests, usageDays, usageTotals } from './usage-days'
import { UsageTable } from './usage-table'

/** How much was classified, day by day. */
export function UsageCard({ modelId }: { modelId: string }) {
  const usage = useQuery(usageQuery(modelId))
  const [isTable, setTable] = useState(false)
  const totals = usage.data && usageTotals(usage.data)
  return (
    <Card label="Texts classified">
      <CardHeader
        title="Texts classified"
        sub={totals && `Last 30 days: ${textsInRequests(sumOf(Object.values(totals)))}`}
        actions={
          <TextButton className="text-small text-ink-2" onPress={() => setTable(!isTable)}>
            {isTable ? 'Show as chart' : 'Show as table'}
          </TextButton>
        }
      />
      <CardBody>
        <QueryView query={usage} what="the usage">
          {(data) =>
            isTable ? <UsageTable usage={data} /> : <Chart modelId={modelId} usage={data} />
          }
        </QueryView>
      </CardBody>
    </Card>
  )
}

function Chart({ modelId, usage }: { modelId: string; usage: Usage }) {
  const deployments = useInfiniteQuery(deploymentsQuery(modelId))
  const days = usageDays(usage, itemsOf(deployments.data))
  const { production, sandbox, pinned } = usageTotals(usage)
  return (
    <>
      <BarsChart
        label={`Texts classified a day in the last 30 days: ${count(production.texts)} by production, ${count(sandbox.texts + pinned.texts)} by the sandbox and other versions.`}
        days={days}
      />
      <p className="mt-1.5 flex flex-wrap gap-x-6 gap-y-1.5 text-small text-ink-2">
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="size-3 rounded-xs bg-pr" />
          Production, {textsInRequests(production)}
        </span>
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="size-3 rounded-xs hatch-sb" />
          Sandbox, {textsInRequests(sandbox)}
          {usage.pinned.map(
            (one) => `; v${one.version}, asked by its number, ${textsInRequests(one)}`,
          )}
        </span>
        <span className="flex items-center gap-2">
          <VersionMark version="production" />a deploy
        </span>
      </p>
      {production.texts + sandbox.texts + pinned.texts === 0 && (
        <p className="mt-2 text-ink-2">
          Nothing was classified yet. Run the code above in a program and it counts here; what pages
          try does not count.
        </p>
      )}
    </>
  )
}
