import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { List } from '@/lib/contracts/list'
import type { Model } from '@/lib/contracts/model'
import type { Sample, SamplesChanged } from '@/lib/contracts/sample'
import type { TagAnswer } from '@/lib/contracts/tag'
import { apiOf } from '@/lib/testing/api/train'
import { isAlive } from '@/lib/testing/processes/is-alive'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'

let folder: string
let server: RunningServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'langur-durable-'))
  server = await startServer({ folder })
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

test('a tag that was acknowledged survives kill -9 of the server, and no second runner is left', async () => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', { name: 'Tickets' })
  const tag = await call<TagAnswer>('POST', `classifiers/${id}/tags/`, { name: 'Billing' })
  await call('POST', `classifiers/${id}/data/`, { data: [{ text: 'I was charged twice' }] })
  const [sample] = await texts(id)
  const change = { ids: [sample?.id], set_tags: [tag.id] }
  const { changed } = await call<SamplesChanged>('PATCH', `classifiers/${id}/data/`, change)
  const runner = server.runnerPid()
  await server.kill()
  expect(changed).toBe(1)

  server = await startServer({ folder })
  expect((await texts(id)).map(({ tags }) => tags)).toEqual([[tag.id]])
  await vi.waitFor(() => expect(isAlive(runner)).toBe(false), { timeout: 30_000, interval: 100 })
  expect(isAlive(server.runnerPid())).toBe(true)
})

async function texts(modelId: string): Promise<Sample[]> {
  const { items } = await apiOf(server)<List<Sample>>('GET', `classifiers/${modelId}/data/`)
  return items
}
