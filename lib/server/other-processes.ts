import type { CopyState } from '@/lib/contracts/server'
import type { ProcessesStatus } from '@/lib/contracts/status'
import { type Env, hasPart, type Role } from '@/lib/env'
import type { Processes } from '@/lib/http/application'
import { type Metrics, type MetricValues, metricsText } from '@/lib/http/metrics'
import type { Channel } from '@/lib/jobs/channel'

/** A scrape, or somebody who asks how it is, waits so long for those who may not answer. */
const WAIT_MS = 2_000

const NOBODY: ProcessesStatus = { processes: [], slow: [] }

export type States = { web: CopyState; jobs: CopyState }

/** Until the parent has told of them. */
export function statesAtFirst(env: Env): States {
  const stateOf = (part: Role) => (hasPart(env, part) ? 'starting' : 'elsewhere')
  return { web: stateOf('web'), jobs: stateOf('jobs') }
}

/** The other processes, known through the parent: it tells of each change of `states`. */
export function otherProcesses(
  own: string,
  { parent, states, metrics }: { parent: Channel; states: () => States; metrics: Metrics },
): Processes {
  return {
    own,
    states,
    async metrics() {
      const others = await parent.ask<Map<string, MetricValues>>('all metrics', own, {
        waitMs: WAIT_MS,
      })
      return metricsText(new Map([[own, await metrics.values()], ...(others ?? [])]))
    },
    status: async () =>
      (await parent.ask<ProcessesStatus>('status', own, { waitMs: WAIT_MS })) ?? NOBODY,
    whyNoWriting: async () =>
      (await parent.ask<string | null>('trouble', own, { waitMs: WAIT_MS })) ?? null,
  }
}
