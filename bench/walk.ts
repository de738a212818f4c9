/**
 * Walks over every declared endpoint and all changes of many texts of a large model, while classify and health are asked
 * beside, and tells by route how often the listening process stood still for more than 50 ms because it computed, as
 * `/api/metrics` counts it: `npm run bench -- walk --texts 200000`.
 */

import { parseArgs } from 'node:util'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { chanceOf } from '@/lib/testing/fuzz/chance'
import { fromSchema } from '@/lib/testing/fuzz/from-schema'
import { type OpenApi, type Operation, operationsOf } from '@/lib/testing/fuzz/operations'
import { startServer } from '@/lib/testing/processes/start-server'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { until } from '@/lib/testing/until'
import { askBeside } from './walking/beside'
import { createWatch } from './walking/watched'

const TAGS = 40
const UPLOAD = 50_000
const { values } = parseArgs({ options: { texts: { type: 'string', default: '200000' } } })
const texts = Number(values.texts)

const server = await startServer()
const call = apiOf(server)
const { watch, table } = createWatch(server)
const headers = { authorization: `Token ${server.token}`, 'content-type': 'application/json' }
const say = (line: string) => process.stdout.write(`${line}\n`)

const settings = { algorithm: 'nb', train_automatically: false }
const { id } = await call<Model>('POST', 'classifiers/', { name: 'Walk', ...settings })
const path = (rest: string) => `classifiers/${id}/${rest}`

type Changed = { revision?: number | null }

/** Calls a route under its name in the table. What is refused is said, and the walk goes on. */
function walk(
  method: string,
  rest: string,
  { body, note }: { body?: unknown; note?: string } = {},
): Promise<Changed> {
  const route = rest.replace(/\?.*/, '').replace(/\/\d+(?=\/)/g, '/{…}')
  return watch(`${method} ${route}${note ? ` (${note})` : ''}`, () =>
    call<Changed>(method, path(rest), body).catch((error) => {
      say(String(error).slice(0, 300))
      return {}
    }),
  )
}

try {
  const data = manyTexts(texts + UPLOAD, TAGS)
  for (let start = 0; start < texts; start += UPLOAD) {
    const part = data.slice(start, Math.min(start + UPLOAD, texts))
    await walk('POST', 'data/', { body: { data: part }, note: `${part.length} texts` })
  }
  await watch('POST train/', () => train(server, id))
  await walk('POST', 'deploy/')
  for (let start = 0; start < 5_000; start += 500) {
    const asked = data.slice(start, start + 500).map(({ text }) => `${text} asked`)
    await walk('POST', 'classify/', {
      body: { data: asked, production_model: true },
      note: '500 texts',
    })
  }
  await call('PATCH', path(''), { algorithm: 'nb', max_features: 5_000 })
  await watch('POST train/', () => train(server, id))
  say(`${texts} texts × ${TAGS} tags, two versions`)

  const beside = askBeside(server, id)

  type Items = { items: { id: number }[]; next: string | null }
  const firstPage = await call<Items>('GET', path('data/?limit=200'))
  const sampleId = firstPage.items[0]?.id ?? 1
  const tags = (await call<Model>('GET', path(''))).model.tags.map((tag) => tag.id)
  const [tag = 1, other = 2, third = 3] = tags

  /** So many texts, page by page. */
  async function ids(count: number): Promise<number[]> {
    const found: number[] = []
    for (let after: string | null = ''; after !== null && found.length < count; ) {
      const query: string = after ? `&after=${after}` : ''
      const page: Items = await call<Items>('GET', path(`data/?tagged=true&limit=200${query}`))
      found.push(...page.items.map((item) => item.id))
      after = page.next
    }
    return found.slice(0, count)
  }

  /** Long lists and searches, which an address without a query does not show. */
  for (const query of [
    'q=word1',
    'q=o',
    'q="tag1word1 word2"',
    'q=nowhere',
    `tag=${tag}`,
    'tagged=false',
    'disagrees=true',
    'order=confidence',
    'limit=200&q=word',
  ]) {
    await walk('GET', `data/?${query}`, { note: query })
  }
  for (const kind of ['added', 'deleted', 'retagged']) {
    await walk('GET', `comparison/texts/?version=2&against=1&kind=${kind}`)
  }

  /** Everything else that is declared, by its own description. What it refuses is an answer, too. */
  const openApi: OpenApi = await (await fetch(`${server.url}/api/openapi.json`, { headers })).json()
  const places: Record<string, string> = {
    modelId: id,
    number: '2',
    sampleId: String(sampleId),
    tagId: String(tag),
  }
  const meant: Record<string, unknown> = {
    tag,
    text: data[0]?.text,
    version: 2,
    against: 1,
    by: 'random',
  }
  /** What would take the model, the token of this walk or hours away, or limit it, and what is walked below. */
  const LEFT_OUT =
    /^(DELETE .*\/(classifiers\/\{modelId\}|data|tags\/\{tagId\}|session|sessions|tokens\/\{tokenId\}|users\/\{userId\})\/|POST .*\/(tunings|imports|restore|undo|deploy|deployments|train|runs|merge|session)\/|PATCH .*\/(data|limits)\/)$/

  async function send(operation: Operation, number: number): Promise<void> {
    const known = (name: string) => meant[name]
    const target = operation.path.replace(/\{(\w+)\}/g, (_, name) => places[name] ?? '1')
    const query = (operation.parameters ?? [])
      .filter((one) => one.in === 'query' && one.required)
      .map(({ name, schema }) => `${name}=${fromSchema(schema, known, chanceOf(1, number), name)}`)
    const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema
    const body = schema && JSON.stringify(fromSchema(schema, known, chanceOf(1, number)))
    const url = `${server.url}${target}${query.length > 0 ? `?${query.join('&')}` : ''}`
    const answer = await fetch(url, { method: operation.method, headers, ...(body && { body }) })
    await answer.arrayBuffer()
  }

  const operations = operationsOf(openApi).sort((a, b) => (a.method < b.method ? -1 : 1))
  const gets = operations.filter(({ method }) => method === 'GET')
  const changes = operations.filter(({ method }) => method !== 'GET')
  for (const [number, operation] of [...gets, ...changes, ...gets].entries()) {
    const name = `${operation.method} ${operation.path.replace('/api/v3/', '').replace('classifiers/{modelId}/', '')}`
    if (LEFT_OUT.test(`${operation.method} ${operation.path}`)) continue
    await watch(name, () => send(operation, number))
  }
  for (const question of ['proof/', 'disagreement/', 'replay/', 'versions/2/curve/']) {
    await watch(`${question} until it is ready`, () =>
      until(async () => {
        const { state } = await call<{ state: string }>('GET', path(question))
        if (state === 'not_asked') await call('POST', path(question))
        return state === 'ready' || state === 'failed' ? state : null
      }),
    )
  }
  await walk('GET', 'flips/?kind=broken&limit=200')
  await walk('GET', 'replay/texts/?limit=200')
  say('walked over the declared endpoints')

  const undo = async ({ revision }: Changed) => {
    if (revision) await walk('POST', `changes/${revision}/undo/`)
  }
  const many = await ids(10_000)
  const all = { all: true, chosen_by: 'person' }
  await undo(await walk('PATCH', 'data/', { body: { ...all, add_tags: [tag] }, note: 'all' }))
  const matching = { filter: { q: 'word1' }, set_tags: [other] }
  await undo(await walk('PATCH', 'data/', { body: matching, note: 'a search' }))
  const listed = { ids: many, set_tags: [other] }
  await undo(await walk('PATCH', 'data/', { body: listed, note: '10,000 ids' }))
  await undo(await walk('DELETE', 'data/', { body: { filter: { tag } }, note: 'of a tag' }))
  await undo(await walk('DELETE', 'data/', { body: { all: true }, note: 'all' }))
  await undo(await walk('POST', `tags/${third}/merge/`, { body: { into: other } }))
  const pinned = many.slice(0, 400)
  await walk('POST', 'promises/', { body: { ids: pinned }, note: '400 ids' })
  await walk('GET', 'promises/', { note: '400' })
  await walk('DELETE', 'promises/', { body: { ids: pinned }, note: '400 ids' })
  await walk('POST', 'kept-tags/', { body: { ids: many.slice(0, 1_000) }, note: '1,000 ids' })
  await walk('DELETE', 'kept-tags/', { body: { ids: many.slice(0, 1_000) }, note: '1,000 ids' })
  const requests = Array.from({ length: 5_000 }, (_, index) => index + 1)
  await undo(await walk('POST', 'requests/adopt/', { body: { ids: requests } }))
  const uploaded = { data: data.slice(texts), existing_duplicates_strategy: 'ignore' }
  await walk('POST', 'data/', { body: uploaded, note: `${UPLOAD} texts` })
  await undo(await walk('POST', 'versions/1/restore/'))
  const csv = `text,tag\n${data.map(({ text, tags: [name] }) => `${text} again,${name}`).join('\n')}`
  await watch('imports/ of a file', async () => {
    const type = {
      authorization: headers.authorization,
      'content-type': 'application/octet-stream',
    }
    const url = `${server.url}/api/v3/${path('imports/?file_name=walk.csv')}`
    await (await fetch(url, { method: 'POST', headers: type, body: csv })).arrayBuffer()
  })
  for (const line of await beside.end()) say(line)
  await watch('DELETE a model', () => call('DELETE', path('')))
  say(table())
} finally {
  await server.stop()
}
