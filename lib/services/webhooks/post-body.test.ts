import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { postBody } from './post-body'
import { isPublicAddress } from './public-address'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A real target on this computer; answers its address. */
async function target(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const post = (url: string, { mayBePrivate = true, timeoutMs = 10_000 } = {}) =>
  postBody({ url, body: '{}', headers: {}, mayBePrivate }, new AbortController().signal, timeoutMs)

test.each([
  ['127.0.0.1', false],
  ['10.0.0.4', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['93.184.215.14', true],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
])('%s: is it an address of the internet? %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})

test('an address of this computer is refused, also by a name, until it is allowed', async () => {
  let requests = 0
  const url = await target((_, response) => {
    requests += 1
    response.end()
  })
  await expect(post(url, { mayBePrivate: false })).rejects.toThrow('127.0.0.1 is no address of the')
  const named = url.replace('127.0.0.1', 'localhost')
  await expect(post(named, { mayBePrivate: false })).rejects.toThrow(
    /localhost is .* no address of/,
  )
  expect(requests).toBe(0)
  expect(await post(url)).toBe(200)
})

test('a redirect keeps the body, is followed a few times only, and is checked like the address', async () => {
  const bodies: string[] = []
  const end = await target(async (request, response) => {
    for await (const chunk of request) bodies.push(String(chunk))
    response.writeHead(204).end()
  })
  const to = (location: string, status = 307) =>
    target((_, response) => response.writeHead(status, { Location: location }).end())
  expect(await post(await to(end))).toBe(204)
  expect(bodies).toEqual(['{}'])
  const round: string = await target((_, response) =>
    response.writeHead(308, { Location: round }).end(),
  )
  await expect(post(round)).rejects.toThrow('redirects more than 3 times')
  await expect(post(await to(end, 302))).rejects.toThrow('It answers 302')
  await expect(post(await to('ftp://example.org/'))).rejects.toThrow('url must be an address')
})

test('a target that hangs is given up after its time', async () => {
  const url = await target(() => {})
  await expect(post(url, { timeoutMs: 50 })).rejects.toThrow('No answer within 0.05 s.')
})

test('a target that sends without an end is read a little, and its status counts', async () => {
  let sent = 0
  const url = await target((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384))) sent += 16_384
    }
    response.on('drain', more)
    more()
  })
  expect(await post(url)).toBe(200)
  expect(sent).toBeLessThan(16 * 2 ** 20)
})

test('a target that nobody answers for is told in words', async () => {
  await expect(post('http://127.0.0.1:9/')).rejects.toThrow('It was not reached: ECONNREFUSED.')
})
