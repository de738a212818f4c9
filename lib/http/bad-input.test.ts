import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Import } from '@/lib/contracts/import'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'

/** Bad input through the real server: a sentence that names field and value, and nothing changed. */
let server: RunningServer
let call: ReturnType<typeof apiOf>
let id: string
beforeAll(async () => {
  server = await startServer()
  call = apiOf(server)
})
afterAll(() => server.stop())
beforeEach(async () => {
  const input = { name: 'Tickets', train_automatically: false }
  id = (await call<Model>('POST', 'classifiers/', input)).id
})

type Failure = {
  status: number
  error_code: string
  detail: string
  fields?: { path: string; value: unknown }[]
}

async function fail(
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
  token = server.token,
): Promise<Failure> {
  const before = await state()
  const answer = await fetch(`${server.url}/api/v3/${path}`, {
    method,
    headers: { Authorization: `Token ${token}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body }),
  })
  expect(await state()).toEqual(before)
  return { status: answer.status, ...(await answer.json()) }
}

async function state() {
  const { name, model, langur } = await call<Model>('GET', `classifiers/${id}/`)
  return { name, model, revision: langur.revision, counts: langur.counts, run: langur.run }
}

const json = (value: unknown) => JSON.stringify(value)
const own = (path: string) => `classifiers/${id}/${path}`
const upload = (data: unknown[]) => call('POST', own('data/'), { data })

async function sendFile(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Import> {
  const answer = await fetch(`${server.url}/api/v3/${own('imports/')}?file_name=${name}`, {
    method: 'POST',
    headers: { Authorization: `Token ${server.token}` },
    body: content,
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

function importIn(importId: number, ...states: Import['state'][]): Promise<Import> {
  return until(async () => {
    const found = await call<Import>('GET', own(`imports/${importId}/`))
    return states.includes(found.state) ? found : null
  })
}

describe('files', () => {
  const refuse = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    fail('POST', own(`imports/?file_name=${name}`), content)

  test('a picture is not a CSV', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    const failure = await refuse('cat.png', png)
    expect(failure).toMatchObject({ status: 422, detail: expect.stringContaining('cat.png') })
  })

  test('an empty file is refused', async () => {
    const failure = await refuse('empty.csv', '')
    expect(failure).toMatchObject({ status: 422, detail: expect.stringContaining('empty') })
  })

  test('an encoding that cannot read the file is refused with the line', async () => {
    const latin = Buffer.from('text,tag\nMüller,A\nStraße,B\n', 'latin1')
    const { id: importId } = await sendFile('latin.csv', latin)
    const failure = await fail(
      'PATCH',
      own(`imports/${importId}/`),
      json({ options: { encoding: 'utf-8' } }),
    )
    expect(failure).toMatchObject({ status: 422, detail: expect.stringMatching(/utf-8.*line 2/i) })
  })

  test('a file of one column has no column for the tag', async () => {
    const { id: importId } = await sendFile('one.csv', 'text\nfirst\nsecond\n')
    const failure = await fail('PATCH', own(`imports/${importId}/`), json({ mapping: { tag: 1 } }))
    expect(failure).toMatchObject({ status: 422, detail: expect.stringContaining('column') })
  })

  test('a row without a text and a cell of 5 MB are reported by line, the rest goes on', async () => {
    const huge = 'x'.repeat(5 * 1024 * 1024)
    const rows = `text,tag\nfirst,A\n,A\n${huge},B\nlast,B\n`
    const { id: importId } = await sendFile('rows.csv', rows)
    await importIn(importId, 'ready')
    await call('POST', own(`imports/${importId}/start/`))
    const done = await importIn(importId, 'finished')
    expect(done.problems.map((problem) => problem.line)).toEqual([3, 4])
    expect(done.problems[1]?.message).toContain('1 MiB')
    expect(done.counts).toMatchObject({ added: 2, tags_created: 2 })
  })
})

describe('training', () => {
  const refuseTraining = async () => {
    const failure = await fail('POST', own('train/'))
    expect(failure.status).toBe(422)
    return failure.detail
  }

  test('without tagged texts', async () => {
    await upload([{ text: 'a' }, { text: 'b' }])
    expect(await refuseTraining()).toMatch(/tag/i)
  })

  test('with one tag', async () => {
    await upload([
      { text: 'apples', tags: ['Billing'] },
      { text: 'pears', tags: ['Billing'] },
    ])
    expect(await refuseTraining()).toContain('Billing')
  })

  test('with a second tag on a single text', async () => {
    await upload([
      { text: 'apples', tags: ['Billing'] },
      { text: 'pears', tags: ['Billing'] },
      { text: 'plums', tags: ['Login'] },
    ])
    expect(await refuseTraining()).toMatch(/Login|Billing/)
  })
})

describe('names', () => {
  test('two tags with one name but for case and spaces', async () => {
    await call('POST', own('tags/'), { name: 'Bug report' })
    const failure = await fail('POST', own('tags/'), json({ name: '  bug   REPORT ' }))
    expect(failure).toMatchObject({
      status: 422,
      detail: expect.stringContaining('Bug report'),
      fields: [{ path: 'name' }],
    })
  })

  test('a name of 10,000 characters', async () => {
    const name = 'x'.repeat(10_000)
    const expected = {
      status: 422,
      fields: [{ path: 'name' }],
      detail: expect.stringContaining('200'),
    }
    expect(await fail('POST', own('tags/'), json({ name }))).toMatchObject(expected)
    expect(await fail('PATCH', own(''), json({ name }))).toMatchObject(expected)
  })
})

describe('settings', () => {
  test.each([
    ['language', 'tlh'],
    ['max_features', 5],
    ['ngram_range', [3, 1]],
    ['algorithm', 'forest'],
  ])('%s %j is refused by name and value', async (name, value) => {
    const failure = await fail('PATCH', own(''), json({ [name]: value }))
    expect(failure).toMatchObject({ status: 422, error_code: 'REQUEST_PARAMS_ERROR' })
    expect(failure.detail).toContain(name)
    expect(failure.fields?.[0]).toMatchObject({ path: name })
  })
})

describe('requests', () => {
  test.each([
    ['GET', 'classifiers/cl_unknown1/', 'MODEL_NOT_FOUND'],
    ['GET', 'classifiers/ID/tags/999999/', 'TAG_NOT_FOUND'],
    ['GET', 'classifiers/ID/versions/999999/', 'NOT_FOUND'],
    ['GET', 'classifiers/ID/runs/999999/', 'NOT_FOUND'],
    ['GET', 'classifiers/ID/imports/999999/', 'NOT_FOUND'],
    ['POST', 'classifiers/ID/changes/999999/undo/', 'NOT_FOUND'],
    ['GET', 'nowhere/', 'NOT_FOUND'],
  ])('%s %s is 404 %s', async (method, path, code) => {
    const failure = await fail(method, path.replace('ID', id))
    expect(failure).toMatchObject({ status: 404, error_code: code })
  })

  test('a broken JSON body', async () => {
    const failure = await fail('POST', own('data/'), '{"data": [')
    expect(failure).toMatchObject({ status: 422, detail: expect.stringContaining('JSON') })
  })

  test('the token of a deleted account', async () => {
    const person = {
      name: 'Jonas',
      email: 'jonas@example.org',
      password: 'long enough for it',
      role: 'editor',
    }
    const { id: userId } = await call<{ id: string }>('POST', 'users/', person)
    const token = await tokenOf(person)
    const asJonas = apiOf({ url: server.url, token })
    await asJonas('GET', 'classifiers/')
    await call('DELETE', `users/${userId}/`)
    const failure = await fail('GET', 'classifiers/', undefined, token)
    expect(failure).toMatchObject({ status: 401, error_code: 'AUTHENTICATION_ERROR' })
  })

  test('deploying before any training, and classifying before any deploy', async () => {
    const locked = { status: 423, error_code: 'MODEL_STATE_ERROR' }
    expect(await fail('POST', own('deploy/'))).toMatchObject(locked)
    expect(await fail('POST', own('deployments/'), '{}')).toMatchObject(locked)
    await upload(trainingTexts())
    await train(server, id)
    const classify = json({ data: ['x'], production_model: true })
    expect(await fail('POST', own('classify/'), classify)).toMatchObject(locked)
  })
})

/** Logs in as this person and makes a token, as the Tokens page does. */
async function tokenOf(person: { email: string; password: string }): Promise<string> {
  const login = await fetch(`${server.url}/api/v3/session/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.url },
    body: json({ email: person.email, password: person.password }),
  })
  const cookie = login.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const created = await fetch(`${server.url}/api/v3/tokens/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.url, Cookie: cookie },
    body: json({ name: 'script' }),
  })
  return ((await created.json()) as { token: string }).token
}
