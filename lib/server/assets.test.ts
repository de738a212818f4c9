import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtAssets } from './assets'
import { listenOn } from './listen'
import { compressTexts } from './scripts/compress.mjs'

const SCRIPT = 'export const words = "quiet leaves, quiet leaves"\n'.repeat(200)

const notNext = async () => expect.unreachable()

const folder = mkdtempSync(join(tmpdir(), 'langur-assets-'))
let server: Server
let url: string
beforeAll(async () => {
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  writeFileSync(join(folder, 'static/chunks/a b.js'), SCRIPT)
  writeFileSync(join(folder, 'static/letters.woff2'), 'letters')
  compressTexts(join(folder, 'static'))
  const findAsset = builtAssets(folder)
  server = createServer((request, response) => {
    const send = findAsset(request.url ?? '')
    if (send) send(request, response, notNext)
    else response.writeHead(404).end()
  })
  url = `http://127.0.0.1:${await listenOn(server, 0, '127.0.0.1')}/_next/static`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=0.5, br;q=0', 'gzip'],
  ['GZIP ; q=1', 'gzip'],
  ['identity', null],
  ['brotli', null],
  ['br;q=0, gzip;q=0.0', null],
])('a script for “%s” is packed by %s', async (accepted, encoding) => {
  const headers = { 'Accept-Encoding': accepted }
  const answer = await fetch(`${url}/chunks/a%20b.js`, { headers })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  expect(await answer.text()).toBe(SCRIPT)
})

test('a font is sent as it is', async () => {
  const answer = await fetch(`${url}/letters.woff2`)
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(answer.headers.get('content-type')).toBe('font/woff2')
})

test('what was not built is nothing, packed files under their own names too', async () => {
  for (const name of ['chunks/a.js', 'chunks/a%20b.js.br', 'chunks/../chunks/a%20b.js.gz', ''])
    expect((await fetch(`${url}/${name}`)).status).toBe(404)
})
