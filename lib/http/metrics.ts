import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client'
import type { Health } from '@/lib/contracts/server'
import { createLoopMetrics, type LoopMetrics } from './loop-metrics'

export type Metrics = {
  /** What is counted here, to be told to other processes. */
  values: () => Promise<MetricValues>
  /** Counts one answered request; `cost` is the number of texts classified. */
  count: (request: {
    route: string
    method: string
    status: number
    cost: number
    seconds: number
  }) => void
  loop: LoopMetrics
}

export type MetricValues = Awaited<ReturnType<Registry['getMetricsAsJSON']>>

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE

/** What is asked of Langur as a whole, by the process that answers for it. */
export type Sources = {
  states: () => Pick<Health, 'web' | 'jobs'>
  lastBackup: () => Promise<Date | null>
  isWritable: () => Promise<boolean>
}

/**
 * What a process adds to /api/metrics: requests, their durations, classified texts, the event loop, Node itself; and one of
 * them the other processes, the disk and backups.
 */
export function createMetrics(sources?: Sources): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'langur_api_requests_total',
    help: 'Answered requests to the API.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'langur_api_request_duration_seconds',
    help: 'How long requests to the API took.',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const texts = new Counter({
    name: 'langur_classified_texts_total',
    help: 'Texts classified through the API.',
    registers,
  })
  if (sources) addSources(registry, sources)
  return {
    values: () => registry.getMetricsAsJSON(),
    count({ route, method, status, cost, seconds }) {
      requests.inc({ method, route, status })
      durations.observe({ method, route }, seconds)
      if (cost > 0) texts.inc(cost)
    },
    loop: createLoopMetrics(registry),
  }
}

function addSources(registry: Registry, { states, lastBackup, isWritable }: Sources): void {
  const registers = [registry]
  new Gauge({
    name: 'langur_web_ready',
    help: '1 while the process of pages and API answers, else 0.',
    registers,
    collect() {
      this.set(states().web === 'ready' ? 1 : 0)
    },
  })
  new Gauge({
    name: 'langur_job_runner_ready',
    help: '1 while the job runner takes work, else 0.',
    registers,
    collect() {
      this.set(states().jobs === 'ready' ? 1 : 0)
    },
  })
  new Gauge({
    name: 'langur_storage_ready',
    help: '1 while changes can be written, 0 while the disk is full, read-only, or the database damaged.',
    registers,
    async collect() {
      this.set((await isWritable()) ? 1 : 0)
    },
  })
  new Gauge({
    name: 'langur_last_backup_age_seconds',
    help: 'Seconds since the last whole backup; not there while the schedule is off or before the first one.',
    registers,
    async collect() {
      this.remove()
      const last = await lastBackup()
      if (last) this.set((Date.now() - last.getTime()) / 1000)
    },
  })
}

/** The text of what several processes count, each under its name. */
export async function metricsText(counted: ReadonlyMap<string, MetricValues>): Promise<string> {
  const named = [...counted].map(([process, metrics]) =>
    metrics.map((metric) => ({
      ...metric,
      // With their names no two are the same, so there is nothing to add up or leave out.
      aggregator: 'first',
      values: metric.values.map((value) => ({ ...value, labels: { ...value.labels, process } })),
    })),
  )
  return AggregatorRegistry.aggregate(named).metrics()
}
