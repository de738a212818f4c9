import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Import } from '@/lib/contracts/import'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { until } from '@/lib/testing/until'

let folder: string
let server: RunningServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'langur-uploads-'))
  server = await startServer({ folder })
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const uploaded = () => readdirSync(join(folder, 'files')).filter((name) => /^import-/.test(name))

test('kill -9 in the middle of an upload leaves no file behind, and one that waits to be started keeps its own', async () => {
  const { id } = await apiOf(server)<Model>('POST', 'classifiers/', { name: 'Tickets' })
  const address = `${server.url}/api/v3/classifiers/${id}/imports/?file_name=tickets.csv`
  const headers = { Authorization: `Token ${server.token}` }
  const whole = await fetch(address, { method: 'POST', headers, body: 'text,tag\none,a\ntwo,b\n' })
  const { id: importId }: Import = await whole.json()
  const [waiting] = uploaded()

  const half = request(address, { method: 'POST', headers })
  half.on('error', () => undefined)
  half.write('text,tag\nthree,a\n')
  await until(async () => (uploaded().length === 2 ? true : null))
  await server.kill()
  server = await startServer({ folder })
  expect(uploaded()).toEqual([waiting])

  const call = apiOf(server)
  const path = `classifiers/${id}/imports/${importId}/`
  await until(async () => ((await call<Import>('GET', path)).state === 'ready' ? true : null))
  await call('POST', `${path}start/`)
  await until(async () => (uploaded().length === 0 ? true : null))
  expect(await call<Import>('GET', path)).toMatchObject({ state: 'finished', counts: { added: 2 } })
})
