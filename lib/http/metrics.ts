import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { createLoopMetrics, type LoopMetrics } from './loop-metrics'

export type Metrics = {
  contentType: string
  text: () => Promise<string>
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

type Sources = {
  isRunnerReady: () => boolean
  lastBackup: () => Promise<Date | null>
  isWritable: () => Promise<boolean>
}

/**
 * What /api/metrics shows: requests, their durations, classified texts, the job runner, the event loop, the disk, backups,
 * and Node itself.
 */
export function createMetrics({ isRunnerReady, lastBackup, isWritable }: Sources): Metrics {
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
  new Gauge({
    name: 'langur_job_runner_ready',
    help: '1 while the job runner takes work, else 0.',
    registers,
    collect() {
      this.set(isRunnerReady() ? 1 : 0)
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
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    count({ route, method, status, cost, seconds }) {
      requests.inc({ method, route, status })
      durations.observe({ method, route }, seconds)
      if (cost > 0) texts.inc(cost)
    },
    loop: createLoopMetrics(registry),
  }
}
