import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Classified } from '@/lib/contracts/classify'
import type { List } from '@/lib/contracts/list'
import type { Model } from '@/lib/contracts/model'
import type { Run } from '@/lib/contracts/run'
import type { Version } from '@/lib/contracts/version'
import { apiOf, train } from '@/lib/testing/api/train'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'

let server: RunningServer
let call: ReturnType<typeof apiOf>
let id: string
beforeAll(async () => {
  server = await startServer()
  call = apiOf(server)
  const model = { name: 'Tickets', train_automatically: false }
  id = (await call<Model>('POST', 'classifiers/', model)).id
})
afterAll(() => server.stop())

test('kill -9 of the job runner in a training: pages and classify go on, the run ends in one version', async () => {
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  const answers = await classify()

  await call('POST', `classifiers/${id}/data/`, { data: manyTexts(6_000, 20) })
  const run = await call<Run>('POST', `classifiers/${id}/runs/`)
  await runThat(run.id, ({ progress }) => progress.phase === 'folds')
  const killed = server.runnerPid()
  process.kill(killed, 'SIGKILL')

  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  expect(await showPage(`models/${id}/tune`)).toContain('Experiments')
  expect(await classify()).toEqual(answers)

  expect(await runThat(run.id, ({ finished }) => finished !== null)).toMatchObject({
    state: 'finished',
    version: 2,
  })
  expect(server.runnerPid()).not.toBe(killed)
  const versions = await call<List<Version>>('GET', `classifiers/${id}/versions/`)
  expect(versions.items.map(({ number }) => number)).toEqual([2, 1])
  expect(await classify()).toEqual(answers)
})

async function showPage(path: string): Promise<string> {
  const session = `${server.url}/api/v3/session/`
  const login = await fetch(session, { method: 'POST', body: JSON.stringify(account) })
  const [cookie = ''] = login.headers.getSetCookie()
  return (await fetch(`${server.url}/${path}`, { headers: { cookie } })).text()
}

function classify() {
  const input = { data: ['My card payment failed twice'], production_model: true }
  return call<Classified[]>('POST', `classifiers/${id}/classify/`, input)
}

function runThat(runId: number, isReached: (run: Run) => boolean): Promise<Run> {
  return until(async () => {
    const run = await call<Run>('GET', `classifiers/${id}/runs/${runId}/`)
    if (isReached(run)) return run
    if (run.finished) throw new Error(`Run ${runId} ended: ${run.state}, ${run.error}`)
    return null
  })
}
