import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import type { Known } from './from-schema'
import type { OpenApi } from './operations'

type Server = { url: string; token: string }

/** What there is before the first request: people, and models of every kind. */
export type World = {
  openApi: OpenApi
  /** Headers of each kind of caller. */
  callers: Record<string, string>[]
  /** Its production must stay what it is. */
  protectedModel: string
  models: string[]
  known: Known
  /** What production answers to some texts, to the last digit. */
  production: () => Promise<string>
}

const PASSWORD = 'a password for fuzzing'
const ROLES = ['viewer', 'editor'] as const

export async function buildWorld(server: Server): Promise<World> {
  const call = apiOf(server)
  const openApi = await rooted<OpenApi>(server, '/api/openapi.json')
  const trained = await newModel(server, 'Deployed')
  await train(server, trained)
  await call('POST', `classifiers/${trained}/deploy/`)
  const untrained = await newModel(server, 'Not trained')
  const { id: empty } = await call<Model>('POST', 'classifiers/', settings('Empty'))
  const tags = await call<Model>('GET', `classifiers/${trained}/`)
  const tagIds = tags.model.tags.map(({ id }) => id)
  const values: Record<string, readonly unknown[]> = {
    tag: tagIds,
    tags: [...tagIds, ...tags.model.tags.map(({ name }) => name)],
    set_tags: tagIds,
    add_tags: tagIds,
    remove_tags: tagIds,
    ids: [1, 2, 3, 4, 5],
    number: [1, 2],
    version: [1],
    candidate: [1],
    baseline: [1],
    text: ['I was charged twice', 'where is my parcel', 'x'],
    data: ['I was charged twice'],
    email: ['maya@example.org', 'editor@example.org'],
    name: ['Some name', 'Billing'],
    budget_seconds: [1],
  }
  return {
    openApi,
    callers: await peopleOf(server),
    protectedModel: trained,
    models: [trained, trained, untrained, empty],
    known: (name, chance) => {
      const some = values[name]
      return some?.[chance.below(some.length)]
    },
    production: () => askProduction(server, trained),
  }
}

const settings = (name: string) => ({ name, train_automatically: false })

async function newModel(server: Server, name: string): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', settings(name))
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  return id
}

async function rooted<Answer>({ url, token }: Server, path: string): Promise<Answer> {
  return (await fetch(url + path, { headers: { Authorization: `Token ${token}` } })).json()
}

async function peopleOf(server: Server): Promise<Record<string, string>[]> {
  const call = apiOf(server)
  const sessions: Record<string, string>[] = []
  const tokens = [server.token]
  for (const role of ROLES) {
    const email = `${role}@example.org`
    await call('POST', 'users/', { name: role, email, password: PASSWORD, role })
    const body = JSON.stringify({ email, password: PASSWORD })
    const login = await fetch(`${server.url}/api/v3/session/`, { method: 'POST', body })
    const [cookie = ''] = login.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    const session = { cookie, origin: server.url }
    sessions.push(session)
    const made = await fetch(`${server.url}/api/v3/tokens/`, {
      method: 'POST',
      headers: session,
      body: JSON.stringify({ name: role }),
    })
    tokens.push(((await made.json()) as { token: string }).token)
  }
  return [
    ...tokens.map((token) => ({ authorization: `Token ${token}` })),
    ...sessions,
    {},
    { authorization: `Token ${'0'.repeat(40)}` },
    { authorization: 'Basic \u00ff', cookie: 'langur.session_token=%zz' },
  ]
}

async function askProduction({ url, token }: Server, id: string): Promise<string> {
  const answer = await fetch(`${url}/api/v3/classifiers/${id}/classify/`, {
    method: 'POST',
    headers: { Authorization: `Token ${token}` },
    body: JSON.stringify({
      data: ['I was charged twice', 'where is it', 'never mind'],
      production_model: true,
    }),
  })
  return answer.text()
}
