import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Export } from '@/lib/contracts/export'
import type { Model } from '@/lib/contracts/model'
import type { Run } from '@/lib/contracts/run'
import type { Version } from '@/lib/contracts/version'
import { apiOf, train } from '@/lib/testing/api/train'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { until } from '@/lib/testing/until'

/** Where copies are asked: one of them, or the proxy before them. */
export type Asked = { url: string; token: string }

const TEXTS = ['My card payment failed twice', 'The parcel never came']

export async function newModel(
  asked: Asked,
  data: readonly { text: string; tags: string[] }[],
): Promise<string> {
  const { id } = await apiOf(asked)<Model>('POST', 'classifiers/', {
    name: `Tickets ${randomUUID()}`,
    train_automatically: false,
  })
  await apiOf(asked)('POST', `classifiers/${id}/data/`, { data })
  return id
}

/** Asks production of a model. */
export function classify({ url, token }: Asked, id: string): Promise<Response> {
  return fetch(`${url}/api/v3/classifiers/${id}/classify/`, {
    method: 'POST',
    headers: { Authorization: `Token ${token}` },
    body: JSON.stringify({ data: TEXTS, production_model: true }),
  })
}

/** All texts of a model, as a CSV file. */
export async function exportAll({ url, token }: Asked, id: string): Promise<string> {
  const path = `classifiers/${id}/exports/`
  const wanted = { all: true, format: 'csv' }
  const { id: exportId } = await apiOf({ url, token })<Export>('POST', path, wanted)
  return until(async () => {
    const headers = { Authorization: `Token ${token}` }
    const answer = await fetch(`${url}/api/v3/${path}${exportId}/file/`, { headers })
    return answer.ok ? answer.text() : null
  })
}

/** Two models in production, each asked and written to without a pause, and each in a training that has just begun. */
export async function startMixedLoad(asked: Asked) {
  const call = apiOf(asked)
  // Enough for a training to be met by a fault in its middle.
  const texts = manyTexts(3_000, 6)
  const models = [await newModel(asked, texts), await newModel(asked, texts)]
  for (const id of models) {
    await train(asked, id)
    await call('POST', `classifiers/${id}/deploy/`)
  }
  let isOver = false
  const statuses: number[] = []
  const written = new Map<string, string[]>(models.map((id) => [id, []]))
  const load = models.flatMap((id) => [
    (async () => {
      while (!isOver) statuses.push((await classify(asked, id)).status)
    })(),
    (async () => {
      while (!isOver) {
        const text = `Written under load ${randomUUID()}`
        const added = await call('POST', `classifiers/${id}/data/`, { data: [{ text }] }).then(
          () => true,
          () => false,
        )
        if (added) written.get(id)?.push(text)
      }
    })(),
  ])
  const runs: { id: string; run: number }[] = []
  for (const id of models) {
    runs.push({ id, run: (await call<Run>('POST', `classifiers/${id}/runs/`)).id })
  }
  const runOf = ({ id, run }: { id: string; run: number }) =>
    call<Run>('GET', `classifiers/${id}/runs/${run}/`)
  // Each of the two job runners has one of them.
  await until(async () => {
    const states = (await Promise.all(runs.map(runOf))).map(({ state }) => state)
    if (states.includes('finished')) throw new Error('A training ended before a fault met it.')
    return states.every((state) => state === 'running') ? true : null
  })

  return {
    /** Waits until production was asked many times more, and something was written to each model. */
    async untilItGoesOn(): Promise<void> {
      const counts = () => [...written.values()].map(({ length }) => length)
      const [answered, before] = [statuses.length, counts()]
      await until(async () => {
        const isWritten = counts().every((count, index) => count > (before[index] ?? 0))
        return isWritten && statuses.length > answered + 20 ? true : null
      })
    },
    /** Ends it when the trainings have ended; nothing that was acknowledged may be lost, nothing doubled, nothing have failed. */
    async end(): Promise<void> {
      for (const run of runs) {
        await until(async () => {
          const { state } = await runOf(run)
          return state === 'queued' || state === 'running' ? null : state
        })
      }
      isOver = true
      await Promise.all(load)
      expect(new Set(statuses)).toEqual(new Set([200]))
      for (const run of runs) {
        expect(await runOf(run)).toMatchObject({ state: 'finished', error: null })
        const path = `classifiers/${run.id}/versions/`
        const { items } = await call<{ items: Version[] }>('GET', path)
        expect(items.map(({ number }) => number).toSorted()).toEqual([1, 2])
      }
      for (const [id, acknowledged] of written) {
        expect(acknowledged.length).toBeGreaterThan(0)
        const csv = await exportAll(asked, id)
        const found: string[] = csv.match(/Written under load [0-9a-f-]{36}/g) ?? []
        expect(new Set(found).size).toBe(found.length)
        expect(acknowledged.filter((text) => !found.includes(text))).toEqual([])
      }
    },
  }
}
