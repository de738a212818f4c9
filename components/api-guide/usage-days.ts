import type { ChartDay } from '@/components/ui/charts/bars-chart'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Counted, Usage } from '@/lib/contracts/usage'
import { plural } from '@/lib/format/plural'

/** The days of the chart, with the versions that were deployed on them. */
export function usageDays(usage: Usage, deployments: readonly Deployment[]): ChartDay[] {
  const deployed = new Map<string, string[]>()
  for (const { deployed: moment, version } of deployments.toReversed()) {
    const date = moment.slice(0, 10)
    deployed.set(date, [...(deployed.get(date) ?? []), `v${version}`])
  }
  return usage.days.map(({ day, production, sandbox, pinned }) => ({
    date: day,
    production: production.texts,
    sandbox: sandbox.texts + pinned.texts,
    // Names of several deployments of one day would run into those of the next: the last one counts.
    deployed: deployed.get(day)?.slice(-1) ?? [],
  }))
}

export type UsageTotals = Record<'production' | 'sandbox' | 'pinned', Counted>

/** Over all days. */
export function usageTotals({ days }: Usage): UsageTotals {
  const total = (who: keyof UsageTotals) => sumOf(days.map((day) => day[who]))
  return { production: total('production'), sandbox: total('sandbox'), pinned: total('pinned') }
}

/** “458 texts in 9 requests”; requests of earlier releases were not counted. */
export function textsInRequests({ texts, requests }: Counted): string {
  return requests === 0
    ? plural('text', texts)
    : `${plural('text', texts)} in ${plural('request', requests)}`
}

export function sumOf(counts: readonly Counted[]): Counted {
  return {
    texts: counts.reduce((sum, one) => sum + one.texts, 0),
    requests: counts.reduce((sum, one) => sum + one.requests, 0),
  }
}
