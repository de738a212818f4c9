import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Actor,
  type Role,
  roles,
  systemActor,
  type TokenScope,
  tokenScopes,
} from '@/lib/contracts/actor'
import { mayDo, RIGHTS, scopeFor } from '@/lib/contracts/rights'
import { root } from '@/lib/server/scripts/paths.mjs'
import { changeModelRole } from '@/lib/services/accounts/change-model-role'
import { createToken } from '@/lib/services/accounts/create-token'
import { createUser } from '@/lib/services/accounts/create-user'
import { createModel } from '@/lib/services/models/create-model'
import {
  apiRequest,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { tableUnder } from '@/lib/testing/house/markdown-table'
import { allEndpoints } from './all-endpoints'
import { answer } from './answer'
import type { Endpoint } from './endpoint'

let application: TestApplication
let modelId: string
let otherId: string
let person: Actor & { userId: string }
const keys = new Map<string, string>()

beforeAll(async () => {
  application = await startTestApplication()
  const { db } = application
  modelId = (await createModel(db, systemActor, { name: 'Tickets' })).publicId
  otherId = (await createModel(db, systemActor, { name: 'Reviews' })).publicId
  for (const role of roles) {
    const actor = await withRole(role)
    if (role === 'viewer') person = actor
    keys.set(role, (await createToken(db, actor, { name: role })).token)
    if (role !== 'owner') continue
    for (const scope of tokenScopes) {
      keys.set(scope, (await createToken(db, actor, { name: scope, scope })).token)
    }
    keys.set('one model', (await createToken(db, actor, { name: 'one', model: modelId })).token)
  }
})
afterAll(() => application.remove())

async function withRole(role: Role): Promise<Actor & { userId: string }> {
  const input = {
    name: role,
    email: `${role}@example.org`,
    password: 'green lamp on a hill',
    role,
  }
  const { id } = await createUser(application.db, systemActor, input)
  return { kind: 'user', userId: id, tokenId: null, name: role, role }
}

/** Through login, limits and rights of the real application, up to the handler, which is not called. */
async function ask(endpoint: Endpoint, key: string, on = modelId): Promise<string | number> {
  const path = endpoint.path.replace('{modelId}', on).replace(/\{\w+\}/g, '1')
  const url = path.startsWith('/') ? path : `/api/v3/${path}`
  const headers = { authorization: `Token ${keys.get(key) ?? key}` }
  const reaching: Endpoint = { ...endpoint, run: async () => ({ reached: true }) }
  const { status, body } = await answer(reaching, apiRequest(endpoint.method, url, { headers }))
  return String(body).includes('"reached":true') ? 'reached' : status
}

const named = (list: readonly Endpoint[]) =>
  list.map((one) => [`${one.method} ${one.path}`, one] as const)
const closed = allEndpoints.filter(({ allow }) => allow !== 'public')

describe.each(roles)('the role %s', (role) => {
  test('reaches what the table gives it, and nothing else', async () => {
    for (const [name, endpoint] of named(closed)) {
      const isOfModel = endpoint.path.includes('{modelId}')
      const isOpen = endpoint.allow === 'member' && !isOfModel
      const may = isOpen || (endpoint.allow !== 'public' && mayDo(role, endpoint.allow))
      const refused = role === 'none' && isOfModel ? 404 : 403
      expect(`${name}: ${await ask(endpoint, role)}`).toBe(`${name}: ${may ? 'reached' : refused}`)
    }
  })
})

describe.each(tokenScopes)('a token for %s', (scope) => {
  test('reaches what needs no more, though its owner may everything', async () => {
    const includes = (needed: TokenScope | null) =>
      needed !== null && tokenScopes.indexOf(needed) <= tokenScopes.indexOf(scope)
    for (const [name, endpoint] of named(closed)) {
      const expected = includes(scopeFor(endpoint)) ? 'reached' : 403
      expect(`${name}: ${await ask(endpoint, scope)}`).toBe(`${name}: ${expected}`)
    }
  })
})

const find = (method: string, path: string) => {
  const found = allEndpoints.find((one) => one.method === method && one.path === path)
  if (!found) throw new Error(`There is no ${method} ${path}.`)
  return found
}

test('a token for one model sees that model alone, and what belongs to none is closed to it', async () => {
  const train = find('POST', 'classifiers/{modelId}/train/')
  expect(await ask(train, 'one model')).toBe('reached')
  expect(await ask(train, 'one model', otherId)).toBe(404)
  expect(await ask(find('POST', 'classifiers/'), 'one model')).toBe(403)
  const headers = { authorization: `Token ${keys.get('one model')}` }
  const { body } = await answer(
    find('GET', 'classifiers/'),
    apiRequest('GET', '/api/v3/classifiers/', { headers }),
  )
  expect(JSON.parse(String(body)).map(({ id }: { id: string }) => id)).toEqual([modelId])
})

test('a role on one model counts there at once, and goes with its taking away', async () => {
  const tag = find('PATCH', 'classifiers/{modelId}/data/')
  const show = find('GET', 'classifiers/{modelId}/')
  const give = (role: 'editor' | 'none' | null) =>
    changeModelRole(application.db, systemActor, { userId: person.userId, modelId: otherId, role })
  expect(await ask(tag, 'viewer', otherId)).toBe(403)
  await give('editor')
  expect(await ask(tag, 'viewer', otherId)).toBe('reached')
  expect(await ask(tag, 'viewer', modelId)).toBe(403)
  await give('none')
  expect(await ask(show, 'viewer', otherId)).toBe(404)
  await give(null)
  expect(await ask(show, 'viewer', otherId)).toBe('reached')
})

test('a token is refused from its end on, and none is made that has ended', async () => {
  const make = (ends: string) => createToken(application.db, person, { name: 'short', ends })
  const before = '2020-01-01T00:00:00Z'
  await expect(make(before)).rejects.toThrow(`ends must be a moment to come, but is "${before}".`)
  const { token, ends } = await make(new Date(Date.now() + 86_400_000).toISOString())
  const show = find('GET', 'account/')
  expect(await ask(show, token)).toBe('reached')
  const late = await application.auth.tokens.identify(token, '', new Date(ends ?? ''))
  expect(late).toBeUndefined()
})

test('docs/rights.md is the table of the code', () => {
  const page = readFileSync(join(root, 'docs/rights.md'), 'utf8')
  const rows = allEndpoints.map((endpoint) => {
    const { method, path, allow } = endpoint
    const who = allow === 'public' ? 'everybody' : [...RIGHTS[allow]].reverse().join(', ')
    return [`\`${method} ${path}\``, who, scopeFor(endpoint) ?? '']
  })
  expect(tableUnder(page, 'Call').map((row) => row.slice(0, 3))).toEqual(rows)
})
