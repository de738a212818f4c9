import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import MonkeyLearn from 'monkeylearn'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listModels } from '@/lib/http/endpoints/models'
import { logIn } from '@/lib/http/endpoints/session'
import { routes } from '@/lib/http/routes'
import {
  owner,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { answerAll } from './behind'
import { createEntry, listenOn } from './listen'

/*
 * Langur below …/langur: behind a proxy that keeps this path, behind one that takes it off, and asked by a probe that knows
 * of none. In Next's place stands what answers the login and the models by their routes, and says of all else where it was.
 */
let application: TestApplication
const servers: Server[] = []
const origin = { keeps: '', strips: '', none: '' }

beforeAll(async () => {
  const publicUrl = new URL('http://langur.example.org/langur')
  application = await startTestApplication({ publicUrl, basePath: '/langur' })
  const { GET, POST } = routes(listModels, logIn)
  const entry = createEntry(
    application,
    answerAll(application, {
      async next(request, response) {
        const isApi = request.url?.startsWith('/langur/api/')
        const answered = request.method === 'POST' ? POST : GET
        const answer = isApi
          ? await answered(webRequest(request))
          : Response.json({ url: request.url })
        for (const cookie of answer.headers.getSetCookie())
          response.appendHeader('Set-Cookie', cookie)
        response.writeHead(answer.status, { 'Content-Type': 'application/json' })
        response.end(await answer.text())
      },
      findAsset: (path) =>
        path === '/_next/static/x.js' ? ({ url }, response) => response.end(url) : undefined,
    }),
  )
  servers.push(entry)
  const port = await listenOn(entry, 0, '127.0.0.1')
  origin.none = `http://127.0.0.1:${port}`
  origin.keeps = await startProxy(port, (url) => url)
  origin.strips = await startProxy(port, (url) => url.slice('/langur'.length))
})
afterAll(async () => {
  for (const server of servers) server.close()
  await application.remove()
})

function webRequest(request: IncomingMessage): Request {
  const { method = 'GET', url, headers } = request
  const sent = { method, headers: headers as Record<string, string> }
  if (method === 'GET') return new Request(`http://next${url}`, sent)
  const body = Readable.toWeb(request) as ReadableStream
  return new Request(`http://next${url}`, { ...sent, body, duplex: 'half' } as RequestInit)
}

/** A reverse proxy that hands on what lies below `/langur`, and has nothing else. */
async function startProxy(port: number, handed: (url: string) => string): Promise<string> {
  const proxy = createServer((request, response) => {
    const { url = '', method = 'GET', headers } = request
    if (!url.startsWith('/langur/')) {
      response.writeHead(404).end()
      return
    }
    const onward = ask({ port, path: handed(url), method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.pipe(onward)
  })
  servers.push(proxy)
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
}

describe.each(['keeps', 'strips'] as const)('behind a proxy that %s the path', (proxy) => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(origin[proxy] + path, { headers, redirect: 'manual' })

  test('pages and assets reach Next where it was built for, redirects the browser where it is', async () => {
    expect(await (await get('/langur/login?x=1')).json()).toEqual({ url: '/langur/login?x=1' })
    const asset = '/_next/static/x.js'
    expect(await (await get(`/langur${asset}`)).text()).toBe(asset)
    const away = await get('/langur/models/cl_a/data?tag=7')
    const next = '%2Fmodels%2Fcl_a%2Fdata%3Ftag%3D7'
    expect(away.headers.get('location')).toBe(`/langur/login?next=${next}`)
    expect((await get('/langur/')).headers.get('location')).toBe('/langur/login')
  })

  test('a login makes cookies for this path only, and they open the pages', async () => {
    const answer = await fetch(`${origin[proxy]}/langur/api/v3/session/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin[proxy] },
      body: JSON.stringify({ email: owner.email, password: owner.password }),
    })
    expect(answer.status).toBe(200)
    const cookies = answer.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(1)
    for (const cookie of cookies) expect(cookie).toContain('Path=/langur;')
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ')
    expect(await (await get('/langur/tokens', { cookie })).json()).toEqual({
      url: '/langur/tokens',
    })
  })

  test.each(['/langur/api/v3/', '/langur/v3/'])(
    'MonkeyLearn’s client works at %s',
    async (base) => {
      const client = new MonkeyLearn(application.token, { base_url: origin[proxy] + base })
      expect((await client.classifiers.list()).body).toEqual([])
    },
  )

  test('what does not exist is named as the API knows it', async () => {
    const answer = await get('/langur/api/v3/nothing/')
    expect([answer.status, await answer.json()]).toMatchObject([404, { error_code: 'NOT_FOUND' }])
  })
})

test('who asks past the proxy is led below the path, and the API answers there as well', async () => {
  const page = await fetch(`${origin.none}/`, { redirect: 'manual' })
  expect(page.headers.get('location')).toBe('/langur/login')
  const headers = { Authorization: `Token ${application.token}` }
  expect((await fetch(`${origin.none}/api/v3/classifiers/`, { headers })).status).toBe(200)
  // An address that only begins alike is another one.
  const like = await fetch(`${origin.none}/langurs`, { redirect: 'manual' })
  expect(like.headers.get('location')).toBe('/langur/login?next=%2Flangurs')
})
