import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DELETE, GET, PATCH, POST } from '@/app/api/v3/[...path]/route'
import type { Declaration, Method } from '@/lib/contracts/declare'
import { startTestApplication, type TestApplication } from '@/lib/testing/api/test-application'
import { allEndpoints } from './all-endpoints'
import { API_ROOT } from './match-path'

let application: TestApplication
beforeAll(async () => {
  application = await startTestApplication()
})
afterAll(() => application.remove())

const filesOf = (folder: string) =>
  readdirSync(fileURLToPath(new URL(folder, import.meta.url)), { recursive: true }).map(String)

const handlers = { GET, POST, PATCH, DELETE }

async function ask(method: Method, path: string) {
  const url = `http://localhost${path.replace(/\{\w+\}/g, '1')}`
  const answer = await handlers[method](new Request(url, { method }))
  return { status: answer.status, body: await answer.json() }
}

const below = allEndpoints.filter(({ path }) => !path.startsWith('/'))

test.each(below.map(({ method, path, allow }) => [method, path, allow] as const))(
  '%s %s is answered by the one route for all',
  async (method, path, allow) => {
    const { status, body } = await ask(method, API_ROOT + path)
    if (allow !== 'public') expect(status).toBe(401)
    else expect(JSON.stringify(body)).not.toContain('There is nothing at')
  },
)

test('what is not in the table is nothing there, as JSON', async () => {
  const nothing = { status: 404, body: { error_code: 'NOT_FOUND', detail: expect.any(String) } }
  expect(await ask('GET', '/api/v3/nothing/here/')).toEqual(nothing)
  expect(await ask('DELETE', '/api/v3/tokens/')).toEqual(nothing)
})

test('only what programs call most, and what is outside /api/v3/, has a route of its own', () => {
  const files = filesOf('../../app/api').filter((file) => basename(file) === 'route.ts')
  expect(files.sort()).toEqual([
    'health/route.ts',
    'metrics/route.ts',
    'openapi.json/route.ts',
    'v3/[...path]/route.ts',
    'v3/classifiers/[modelId]/classify/route.ts',
  ])
  const outside = allEndpoints.filter(({ path }) => path.startsWith('/')).map(({ path }) => path)
  expect(outside).toEqual(['/api/health', '/api/metrics', '/api/openapi.json'])
})

test('every endpoint that is exported is in the table', async () => {
  const files = filesOf('endpoints').filter((file) => !/\.test\.|^openapi/.test(file))
  const exported = await Promise.all(files.map((file) => import(`./endpoints/${file}`)))
  const missing = exported.flatMap((own) => Object.values(own)).filter((one) => !inTable.has(one))
  expect(missing).toEqual([])
})

const inTable = new Set<unknown>(allEndpoints)

test('every endpoint that is declared is answered', async () => {
  const files = filesOf('../contracts').filter((file) => !file.includes('.test.'))
  const contracts = await Promise.all(files.map((file) => import(`../contracts/${file}`)))
  const declared = contracts.flatMap((own) => Object.values<Declaration>(own)).filter(isDeclaration)
  const answered = new Set(allEndpoints.map(({ answer }) => answer))
  expect(declared.filter(({ answer }) => !answered.has(answer))).toEqual([])
  expect(declared).toHaveLength(allEndpoints.length)
})

/** What else contracts export has no method. */
const isDeclaration = ({ method, path }: Partial<Declaration>) =>
  method !== undefined && path !== undefined
