import type { Model } from '@/lib/contracts/model'
import { until } from '@/lib/testing/until'

type Server = { url: string; token: string }
type Trained = Model & { langur: { sandbox: NonNullable<Model['langur']['sandbox']> } }

/** Calls the API with the server's token; throws with the answer when it is not 200. */
export function apiOf({ url, token }: Server) {
  return async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${url}/api/v3/${path}`, {
      method,
      headers: { Authorization: `Token ${token}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return JSON.parse(text)
  }
}

/** Trains a model on its data as it is now and waits until that run is over; throws when it fails. */
export async function train(server: Server, id: string): Promise<Trained> {
  const call = apiOf(server)
  const asked = new Date().toISOString()
  await call('POST', `classifiers/${id}/train/`)
  return until(async () => {
    const model = await call<Model>('GET', `classifiers/${id}/`)
    if (model.langur.run?.state === 'failed') throw new Error(model.langur.run.error ?? 'failed')
    // the version is there before the answers to all texts are
    const isOver = model.langur.run === null
    const isNew = model.last_trained !== null && model.last_trained >= asked
    return isOver && isNew ? (model as Trained) : null
  })
}
