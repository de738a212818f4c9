import { readFileSync } from 'node:fs'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMetrics } from '@/lib/http/metrics'
import { createJobMetrics } from '@/lib/jobs/job-metrics'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'

type Target = { expr: string }
type Dashboard = { panels: { title: string; targets: Target[] }[] }

let db: TemporaryDatabase
beforeAll(async () => {
  db = await openTemporaryDatabase()
})
afterAll(() => db.remove())

/** All names under which a metric is found in Prometheus. */
async function names(): Promise<Set<string>> {
  const registry = new Registry()
  createJobMetrics(registry, db)('training', 'finished', 1)
  const metrics = createMetrics({
    states: () => ({ web: 'ready', jobs: 'ready' }),
    lastBackup: async () => null,
    isWritable: async () => true,
  })
  const all = [...(await metrics.values()), ...(await registry.getMetricsAsJSON())]
  return new Set(
    all.flatMap(({ name, type }) =>
      String(type) === 'histogram'
        ? ['_bucket', '_sum', '_count'].map((end) => name + end)
        : [name],
    ),
  )
}

test('every query of the dashboard names metrics that there are', async () => {
  const dashboard: Dashboard = JSON.parse(readFileSync('deploy/grafana.json', 'utf8'))
  const known = await names()
  const queries = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
  expect(queries.length).toBeGreaterThan(10)
  for (const query of queries) {
    const named = query.match(/\b(?:langur|process)_\w+/g) ?? []
    expect(named, query).not.toEqual([])
    for (const name of named) expect(known, query).toContain(name)
  }
})

test('every metric of Langur is on the dashboard, but for those of which others are made', async () => {
  const text = readFileSync('deploy/grafana.json', 'utf8')
  const own = [...(await names())].filter((name) => name.startsWith('langur_'))
  const missing = own.filter((name) => !text.includes(name))
  expect(missing.filter((name) => !/_(sum|count|bucket)$/.test(name))).toEqual([])
})
