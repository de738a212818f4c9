/**
 * Accuracy as a user gets it: texts uploaded through the API in batches, trained and deployed with default settings
 * (but for the algorithm), then classified by the monkeylearn client. Prints one row per algorithm.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import MonkeyLearn from 'monkeylearn'
import { apiOf, train as waitForTraining } from '@/lib/testing/api/train'
import { startServer } from '@/lib/testing/processes/start-server'
import { readOptions } from './serving/options'

type Line = { text: string; tags: string[] }
type Answer = { text: string; classifications: { tag_name: string }[] }

const BATCH = 1000

const { data } = readOptions()
const read = (name: string): Line[] =>
  readFileSync(join(data, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const train = read('train.jsonl')
const test = read('test.jsonl')

const server = await startServer()
process.stdout.write(`${train.length} texts to train on, ${test.length} to classify\n`)
for (const algorithm of ['svm', 'nb'] as const) {
  const started = performance.now()
  const call = apiOf(server)
  const { id } = await call<{ id: string }>('POST', 'classifiers/', {
    name: algorithm,
    algorithm,
    train_automatically: false,
  })
  for (let start = 0; start < train.length; start += BATCH) {
    await call('POST', `classifiers/${id}/data/`, { data: train.slice(start, start + BATCH) })
  }
  const uploaded = performance.now()
  const model = await waitForTraining(server, id)
  const trained = performance.now()
  await call('POST', `classifiers/${id}/deploy/`)
  const client = new MonkeyLearn(server.token, { base_url: `${server.url}/api/v3/` })
  const { body } = await client.classifiers.classify(
    id,
    test.map((line) => line.text),
    { production_model: true },
  )
  const classified = performance.now()
  const right = (body as Answer[]).filter((answer, index) =>
    test[index]?.tags.includes(answer.classifications[0]?.tag_name ?? ''),
  ).length
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
  process.stdout.write(
    `${algorithm}: accuracy ${(right / test.length).toFixed(4)} on the test texts, ` +
      `out-of-fold ${model.langur.sandbox.accuracy.toFixed(4)}, macro F1 ${model.langur.sandbox.macro_f1.toFixed(4)}; ` +
      `upload ${seconds(started, uploaded)} s, training ${seconds(uploaded, trained)} s, ` +
      `classify ${seconds(trained, classified)} s\n`,
  )
}
await server.stop()
