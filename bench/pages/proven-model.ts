import { setTimeout as pause } from 'node:timers/promises'
import type { ProofAnalysis } from '@/lib/contracts/proof'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'

const REQUESTS = 100

/** The example with a poor version in production, a proven better one in the sandbox, and requests to replay. */
export async function provenModel(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<{ id: string }>('POST', 'example/')
  const own = `classifiers/${id}`
  await call('PATCH', `${own}/`, { algorithm: 'nb', max_features: 10, train_automatically: false })
  await train(server, id)
  await call('POST', `${own}/deploy/`)
  const data = Array.from({ length: REQUESTS }, (_, n) => `Order ${n}: I was charged twice`)
  await call('POST', `${own}/classify/`, { data, production_model: true })
  await call('PATCH', `${own}/`, { algorithm: 'svm', max_features: 50_000 })
  await train(server, id)
  for (const analysis of ['proof', 'replay']) {
    while ((await call<ProofAnalysis>('POST', `${own}/${analysis}/`)).state !== 'ready') {
      await pause(100)
    }
  }
  return id
}
