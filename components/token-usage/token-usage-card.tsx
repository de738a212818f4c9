'use client'

import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { BarsChart } from '@/components/ui/charts/bars-chart'
import { LinkButton } from '@/components/ui/controls/link-button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { count } from '@/lib/format/count'
import { tokenUsageFileUrl, tokenUsageQuery } from '@/lib/queries/token-usage'
import { daysOfUse, textsOf } from './days-of-use'
import { TokenUsageTable } from './token-usage-table'

/** What tokens were used for in the last 30 days: of one model, or of all. */
export function TokenUsageCard({ modelId }: { modelId?: string }) {
  const query = useQuery(tokenUsageQuery(modelId))
  return (
    <Card label="Usage by token">
      <CardHeader
        title="Usage by token"
        sub="Last 30 days; what pages try does not count."
        actions={
          <LinkButton
            size="sm"
            href={tokenUsageFileUrl(modelId)}
            icon={<Download />}
            prefetch={false}
          >
            CSV
          </LinkButton>
        }
      />
      <QueryView query={query} what="the usage">
        {(usage) =>
          usage.tokens.length === 0 ? (
            <CardBody>
              <p className="text-ink-2">No program has classified anything yet.</p>
            </CardBody>
          ) : (
            <>
              <CardBody>
                <BarsChart
                  label={`Texts classified a day in the last 30 days, all tokens together: ${count(textsOf(usage))}.`}
                  days={daysOfUse(usage, new Date())}
                  height={144}
                />
              </CardBody>
              <TokenUsageTable totals={usage.tokens} />
            </>
          )
        }
      </QueryView>
    </Card>
  )
}
