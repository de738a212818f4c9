import type { Server, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  owner,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { answerAll } from './behind'
import { createEntry, listenOn } from './listen'

let application: TestApplication
let server: Server
let url: string
beforeAll(async () => {
  application = await startTestApplication()
  // In Next's place: says what it was given, with header names in lower case as Next sends them.
  server = createEntry(
    application,
    answerAll(application, {
      async next({ method, url: asked, headers }, response: ServerResponse) {
        response.setHeader('x-query-limit-remaining', '1')
        response.setHeader('content-type', 'application/json')
        response.setHeader('cache-control', 'private, no-cache, no-store')
        response.end(JSON.stringify({ method, url: asked, headers }))
      },
      findAsset: (path) =>
        path === '/_next/static/x.js' ? (_, response) => response.end() : undefined,
    }),
  )
  url = `http://127.0.0.1:${await listenOn(server, 0, '127.0.0.1')}`
})
afterAll(async () => {
  server.close()
  await application.remove()
})

/** The raw answer: fetch would tidy the address and the header names. */
async function raw(request: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(`${request} HTTP/1.1\r\nHost: langur\r\nConnection: close\r\n\r\n`)
  let text = ''
  for await (const chunk of socket) text += chunk
  return text
}

async function asJson(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.headers.get('x-query-limit-limit')).toBe('1000000000')
  return answer.json()
}

describe('addresses of the API', () => {
  test.each([
    ['//api///v3//tokens/?', '/api/v3/tokens/?'],
    ['/api/v3/tokens', '/api/v3/tokens/'],
    ['/api/v3/tokens?page=1//2', '/api/v3/tokens/?page=1//2'],
    ['/v3/tokens', '/api/v3/tokens/'],
    ['//v3//tokens?page=1', '/api/v3/tokens/?page=1'],
    ['http://langur/v3/tokens/', '/api/v3/tokens/'],
  ])('%s is handed over as %s, without a redirect', async (asked, handed) => {
    expect(await raw(`GET ${asked}`)).toContain(`"url":"${handed}"`)
  })

  test('that do not exist are 404 as JSON', async () => {
    const answer = await fetch(`${url}/api/v3/nothing/here`)
    expect(answer.status).toBe(404)
    expect(await asJson(answer)).toMatchObject({ error_code: 'NOT_FOUND' })
  })

  test.each([
    '/v3',
    '/v3/',
    '/v3?x=1',
    '/v3/nothing',
    '/v2/classifiers/',
    '/v2',
    '/api',
    '/api/',
    '/api/v2/pipelines/pi_a/run/',
    '/api/v3/workflows/wf_a/run/',
  ])('%s is no page, but 404 as JSON', async (asked) => {
    const answer = await fetch(url + asked, { redirect: 'manual' })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await asJson(answer)).toMatchObject({ error_code: 'NOT_FOUND' })
  })

  test('with a broken escape are 422 as JSON', async () => {
    const text = await raw('GET /api/v3/%E0%A4%A/')
    expect(text).toContain('HTTP/1.1 422')
    expect(text).toContain('"error_code":"REQUEST_PARAMS_ERROR"')
  })

  test.each([
    'runs/%2e%2e/',
    'runs/../',
    'runs/.%2E',
    'runs/%252e%252e/',
    'runs/1%2f..%2f..%2f',
    'runs/1\\..\\..',
    'runs/%00/',
    'tags/7#/',
  ])('doors: DELETE …/%s is refused before anything is matched', async (rest) => {
    const text = await raw(`DELETE /api/v3/classifiers/cl_a/${rest}`)
    expect(text).toContain('HTTP/1.1 422')
    expect(text).toContain('Content-Type: application/json')
    expect(text).toContain('X-Content-Type-Options: nosniff')
    expect(text).toContain('"error_code":"REQUEST_PARAMS_ERROR"')
  })

  test('doors: a whole address, as some proxies send it, counts as its path', async () => {
    expect(await raw('GET http://langur/api/v3/tokens')).toContain('"url":"/api/v3/tokens/"')
    expect(await raw('GET http://langur')).toContain('HTTP/1.1 307')
  })

  test('doors: spelled with escapes they are the API all the same, and never a page', async () => {
    expect(await raw('GET /%61pi/v3/tokens/')).toContain('HTTP/1.1 404')
  })

  test('doors: what is no request is answered as JSON', async () => {
    expect(await raw('GET /api/v3/tokens/ nonsense')).toMatch(/^HTTP\/1.1 400 [\s\S]*"error_code"/)
    const overlong = await raw(`GET /api/v3/tokens/?q=${'x'.repeat(20_000)}`)
    expect(overlong).toMatch(/^HTTP\/1.1 431 [\s\S]*"error_code"/)
  })

  test('doors: every answer forbids to guess its type', async () => {
    for (const [method, path] of [
      ['GET', 'nothing/'],
      ['OPTIONS', 'tokens/'],
      ['PUT', 'tokens/'],
    ]) {
      const answer = await fetch(`${url}/api/v3/${path}`, { method: method ?? 'GET' })
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('answer a wrong method with 405 as JSON, and say which are right', async () => {
    const answer = await fetch(`${url}/api/v3/tokens/`, { method: 'PUT' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, POST, OPTIONS')
    expect(await asJson(answer)).toMatchObject({ error_code: 'METHOD_NOT_ALLOWED' })
  })

  test('answer OPTIONS with 200', async () => {
    const answer = await fetch(`${url}/api/v3/tokens/`, { method: 'OPTIONS' })
    expect(answer.status).toBe(200)
    expect(await asJson(answer)).toEqual({})
  })

  test('answer HEAD as GET, without the body', async () => {
    const answer = await fetch(`${url}/api/v3/tokens/`, { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })

  test('get the case of their header names back after Next', async () => {
    const text = await raw('GET /api/v3/tokens/')
    expect(text).toContain('X-Query-Limit-Remaining: 1')
    expect(text).toContain('Content-Type: application/json')
  })

  test('are told the address of the caller, whatever the caller says', async () => {
    const headers = { 'x-langur-address': '6.6.6.6' }
    const answer = await fetch(`${url}/api/v3/tokens/`, { headers })
    expect((await answer.json()).headers['x-langur-address']).toBe('127.0.0.1')
  })
})

describe('pages', () => {
  const page = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers, redirect: 'manual' })
  const cookie = async () => {
    const [line = ''] = await application.auth.logIn(owner.email, owner.password, { address: '' })
    return line.split(';')[0] ?? ''
  }

  test('lead to the login without a session, and back afterwards', async () => {
    const answer = await page('/models/cl_a/data?tag=7')
    expect(answer.status).toBe(307)
    const login = '/login?next=%2Fmodels%2Fcl_a%2Fdata%3Ftag%3D7'
    expect(answer.headers.get('location')).toBe(login)
    const byNext = await page('/models/cl_a/data?tag=7&_rsc=x')
    expect(byNext.headers.get('location')).toBe(login)
    const bare = await page('/tokens?_rsc=x')
    expect(bare.headers.get('location')).toBe('/login?next=%2Ftokens')
  })

  test('show the login itself, and not the setup once there is an account', async () => {
    expect((await page('/login')).status).toBe(200)
    expect((await page('/setup?code=x')).headers.get('location')).toBe('/login')
  })

  test('are shown with a session; the login then leads to the models', async () => {
    const headers = { cookie: await cookie() }
    expect((await page('/models', headers)).status).toBe(200)
    expect((await page('/login', headers)).headers.get('location')).toBe('/')
  })

  test('carry a policy whose nonce, new each time, Next is told as well', async () => {
    const [first, second] = [await page('/login'), await page('/login')]
    const policy = first.headers.get('content-security-policy')
    const { headers } = await first.json()
    expect(policy).toContain(`'nonce-${headers['x-nonce']}'`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(headers['content-security-policy']).toBe(policy)
    expect(second.headers.get('content-security-policy')).not.toBe(policy)
  })

  test.each(['/_next/static/x.js', '/favicon.ico', '/icon.svg?v=1', '/robots.txt'])(
    'need %s before the login',
    async (path) => {
      expect((await page(path)).status).toBe(200)
    },
  )

  test.each([
    '/_next/image?url=x',
    '/_next/data/x.json',
    '/_next/',
    '/_next/static/y.js',
    '/__next/x',
  ])('doors: %s is no asset, so that Next is not asked', async (path) => {
    expect((await page(path)).status).toBe(404)
  })

  test.each([
    ['/models', 'private, no-cache'],
    ['/models/cl_1/report', 'private, no-cache'],
    ['/account', 'private, no-cache, no-store'],
    ['/modelsx', 'private, no-cache, no-store'],
  ])('%s is kept by a browser as far as %s', async (path, kept) => {
    const answer = await page(path, { cookie: await cookie() })
    expect(answer.headers.get('cache-control')).toBe(kept)
  })

  test('doors: are only read', async () => {
    const answer = await fetch(`${url}/login`, { method: 'POST', body: '{}' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each(['/iconoclasm', '/login/else', '/_nextish', '/v3x', '/apix'])(
    'do not take %s for public',
    async (path) => {
      expect((await page(path)).status).toBe(307)
    },
  )
})

test('a first visitor is led to the setup', async () => {
  await changeByHand(application.db, 'DELETE FROM users')
  const answer = await fetch(`${url}/models`, { redirect: 'manual' })
  expect(answer.headers.get('location')).toBe('/setup')
  expect((await fetch(`${url}/setup?code=x`, { redirect: 'manual' })).status).toBe(200)
})
