import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { listenOn } from './listen'
import { finishRequests } from './shutdown'

test('answers the requests in flight, takes no new ones, and then is done', async () => {
  const server = createServer()
  const url = `http://127.0.0.1:${await listenOn(server, 0, '127.0.0.1')}`
  const arrived = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>
  const answer = fetch(url)
  const [, response] = await arrived

  const finished = finishRequests(server)
  await expect(fetch(url)).rejects.toThrow()
  response.end('answered')
  expect(await (await answer).text()).toBe('answered')
  await finished
})
