import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Model } from '@/lib/contracts/model'
import type { Sample } from '@/lib/contracts/sample'
import type { Version } from '@/lib/contracts/version'
import { apiOf, train } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

/** The heart of Langur: whatever happens in the sandbox, production answers the same to the last digit. */
let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const probes = [
  'charged twice on my card',
  'the login code never arrives',
  'hello',
  ...trainingTexts().map(({ text }) => text),
]

/** What can happen to a sandbox. `pick` chooses among the texts or tags that there are. */
const change = fc.oneof(
  fc.record({ what: fc.constant('retag' as const), pick: fc.nat(), to: fc.nat() }),
  fc.record({ what: fc.constant('delete tag' as const), pick: fc.nat(), move: fc.boolean() }),
  fc.record({ what: fc.constant('rename tag' as const), pick: fc.nat(), name: fc.uuid() }),
  fc.record({ what: fc.constant('delete texts' as const), pick: fc.nat(), count: fc.nat(20) }),
  fc.record({ what: fc.constant('delete all texts' as const) }),
  fc.record({ what: fc.constant('add texts' as const), name: fc.uuid() }),
  fc.record({
    what: fc.constant('settings' as const),
    settings: fc.record({
      algorithm: fc.constantFrom('nb', 'svm'),
      ngram_range: fc.constantFrom([1, 1], [1, 3], [2, 2]),
      max_features: fc.integer({ min: 10, max: 100 }),
      use_stemming: fc.boolean(),
      normalize_weights: fc.boolean(),
    }),
  }),
  fc.record({ what: fc.constant('undo' as const) }),
  fc.record({ what: fc.constant('merge tags' as const), pick: fc.nat() }),
  fc.record({ what: fc.constant('restore' as const), pick: fc.nat() }),
  fc.record({ what: fc.constant('train' as const) }),
  fc.record({ what: fc.constant('restart' as const) }),
)
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

test('no sequence of sandbox changes alters a production answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const id = await deployedModel()
      const before = await productionAnswers(id)
      for (const one of changes) {
        await apply(id, one)
        expect(await productionAnswers(id)).toBe(before)
      }
    }),
    { numRuns: 12 },
  )
}, 300_000)

test('a version rolled back to answers as it did, whatever happened in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      const id = await deployedModel()
      const before = await productionAnswers(id)
      await changeTexts(id, { what: 'retag', pick: 0, to: 1 })
      await train(server, id)
      await deploy(id, 2)
      for (const one of changes) await apply(id, one)
      await deploy(id, 1)
      expect(await productionAnswers(id)).toBe(before)
    }),
    { numRuns: 6 },
  )
}, 300_000)

/** A reason, because nothing proves that the version is better. */
const deploy = (id: string, version: number) =>
  apiOf(server)('POST', `classifiers/${id}/deployments/`, {
    version,
    reason: 'A test of what is answered afterwards',
  })

async function deployedModel(): Promise<string> {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  return id
}

/** The body as it came, so that not even a digit or the order of keys may differ. */
async function productionAnswers(id: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/v3/classifiers/${id}/classify/`, {
    method: 'POST',
    headers: { Authorization: `Token ${server.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: probes, production_model: true }),
  })
  expect(answer.status).toBe(200)
  return `${answer.headers.get('x-langur-version')} ${await answer.text()}`
}

type Of<What extends Change['what']> = Extract<Change, { what: What }>
const pick = <Item>(from: readonly Item[], index: number) => from[index % from.length]

async function apply(id: string, one: Change): Promise<void> {
  const call = apiOf(server)
  switch (one.what) {
    case 'retag':
    case 'delete texts':
      return changeTexts(id, one)
    case 'delete tag':
    case 'rename tag':
      return changeTags(id, one)
    case 'delete all texts':
      return call('DELETE', `classifiers/${id}/data/`, { all: true })
    case 'add texts': {
      const data = [{ text: one.name, tags: [one.name] }]
      return call('POST', `classifiers/${id}/data/`, { data })
    }
    case 'settings':
      return call('PATCH', `classifiers/${id}/`, one.settings)
    case 'merge tags':
      return mergeTags(id, one)
    case 'restore':
      return restore(id, one)
    case 'undo':
      return undoNewest(id)
    case 'train':
      return trainIfPossible(id)
    case 'restart':
      return restart()
  }
}

const tagsOf = async (id: string) =>
  (await apiOf(server)<Model>('GET', `classifiers/${id}/`)).model.tags

async function changeTexts(id: string, one: Of<'retag' | 'delete texts'>): Promise<void> {
  const call = apiOf(server)
  const path = `classifiers/${id}/data/`
  const ids = (await call<{ items: Sample[] }>('GET', `${path}?limit=200`)).items.map(
    (sample) => sample.id,
  )
  if (one.what === 'retag') {
    const [text, tag] = [pick(ids, one.pick), pick(await tagsOf(id), one.to)]
    if (text && tag) await call('PATCH', path, { ids: [text], set_tags: [tag.id] })
    return
  }
  const chosen = ids.slice(one.pick % (ids.length || 1)).slice(0, one.count + 1)
  if (chosen.length > 0) await call('DELETE', path, { ids: chosen })
}

async function changeTags(id: string, one: Of<'delete tag' | 'rename tag'>): Promise<void> {
  const call = apiOf(server)
  const tags = await tagsOf(id)
  const tag = pick(tags, one.pick)
  if (!tag) return
  const path = `classifiers/${id}/tags/${tag.id}/`
  if (one.what === 'rename tag') return call('PATCH', path, { name: one.name })
  const other = one.move && tags.find((candidate) => candidate !== tag)
  await call('DELETE', path, other ? { move_data_to: other.id } : undefined)
}

async function mergeTags(id: string, one: Of<'merge tags'>): Promise<void> {
  const tags = await tagsOf(id)
  const [tag, into] = [pick(tags, one.pick), pick(tags, one.pick + 1)]
  if (!tag || !into || tag.id === into.id) return
  await apiOf(server)('POST', `classifiers/${id}/tags/${tag.id}/merge/`, { into: into.id })
}

async function restore(id: string, one: Of<'restore'>): Promise<void> {
  const call = apiOf(server)
  const { items } = await call<{ items: Version[] }>('GET', `classifiers/${id}/versions/`)
  const version = pick(items, one.pick)
  if (version) await call('POST', `classifiers/${id}/versions/${version.number}/restore/`)
}

async function trainIfPossible(id: string): Promise<void> {
  const model = await apiOf(server)<Model>('GET', `classifiers/${id}/`)
  if (model.langur.not_trainable === null) await train(server, id)
}

/** Undoes the newest change that can be undone; later changes may forbid it, and say so. */
async function undoNewest(id: string): Promise<void> {
  const call = apiOf(server)
  type Changes = { items: { revision: number; undone_by: number | null }[] }
  const { items } = await call<Changes>('GET', `classifiers/${id}/changes/`)
  const newest = items.find((item) => item.undone_by === null)
  if (!newest) return
  const answer = await fetch(
    `${server.url}/api/v3/classifiers/${id}/changes/${newest.revision}/undo/`,
    { method: 'POST', headers: { Authorization: `Token ${server.token}` } },
  )
  expect([200, 409]).toContain(answer.status)
}

/** Killed without warning, started again on the same data folder. */
async function restart(): Promise<void> {
  await server.kill()
  server = await startServer({ folder: server.folder })
}
