import type { ChartDay } from '@/components/ui/charts/bars-chart'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Usage } from '@/lib/contracts/usage'

/** The days of the chart, with the versions that were deployed on them. */
export function usageDays(usage: Usage, deployments: readonly Deployment[]): ChartDay[] {
  const deployed = new Map<string, string[]>()
  for (const { deployed: moment, version } of deployments.toReversed()) {
    const date = moment.slice(0, 10)
    deployed.set(date, [...(deployed.get(date) ?? []), `v${version}`])
  }
  return usage.days.map(({ day, production, sandbox }) => ({
    date: day,
    production,
    sandbox,
    // Names of several deployments of one day would run into those of the next: the last one counts.
    deployed: deployed.get(day)?.slice(-1) ?? [],
  }))
}

export function usageTotals({ days }: Usage): { production: number; sandbox: number } {
  return {
    production: days.reduce((sum, one) => sum + one.production, 0),
    sandbox: days.reduce((sum, one) => sum + one.sandbox, 0),
  }
}
