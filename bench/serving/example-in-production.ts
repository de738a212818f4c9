import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import type { Target } from './load'

/** Trains and deploys the example; answers a request for the class of one text by what is in production. */
export async function exampleInProduction(server: RunningServer): Promise<Target> {
  const call = apiOf(server)
  const { id } = await call<{ id: string }>('POST', 'example/')
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  return {
    url: `${server.url}/api/v3/classifiers/${id}/classify/`,
    headers: { Authorization: `Token ${server.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: ['I was charged twice for my order'], production_model: true }),
  }
}
