/**
 * How long a page of a list takes, with its count, in process and on a database of its own, and how long others had to wait
 * for their turn of the loop meanwhile, for filters and orders of all kinds: `npm run bench -- lists --texts 1000000`.
 */

import { parseArgs } from 'node:util'
import { insertField } from '@/db/models/fields'
import { findModelById } from '@/db/models/models'
import { insertTag } from '@/db/models/tags'
import { addAnnotations } from '@/db/samples/annotations'
import { setValues } from '@/db/samples/field-values'
import { storeAnswers } from '@/db/samples/live-samples'
import { openSamples } from '@/db/samples/samples'
import { at } from '@/lib/at'
import { systemActor } from '@/lib/contracts/actor'
import type { SampleListQuery } from '@/lib/contracts/sample'
import { createRandom } from '@/lib/engine/random'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { addText, newRevision } from '@/lib/testing/database/new-rows'
import { openBenchDatabase } from './database/open-bench-database'
import { quantile } from './report/statistics'

const PART = 500
const ROUNDS = 20
const GOAL_MS = 50
const CHANNELS = ['mail', 'phone', 'chat', 'letter']

const { values } = parseArgs({ options: { texts: { type: 'string', default: '100000' } } })
const total = Number(values.texts)
const random = createRandom(1)
const db = await openBenchDatabase()
const { id } = await createModel(db, systemActor, { name: 'Bench', train_automatically: false })

const tags: number[] = []
const fields: number[] = []
await newRevision(db, id, async (tx, revision) => {
  for (const name of ['Often', 'Half', 'Seldom', 'Old'])
    tags.push((await insertTag(tx, id, revision, name)).id)
  const kinds = [
    ['channel', 'string'],
    ['ticket', 'string'],
    ['size', 'number'],
  ] as const
  for (const [name, kind] of kinds)
    fields.push((await insertField(tx, id, revision, { name, kind })).id)
})
const [often = 0, half = 0, seldom = 0, old = 0] = tags
const [channel = 0, ticket = 0, size = 0] = fields
const string = (text: string) => ({ text, folded: text, number: null })
const origin = { origin: 'person', chosenBy: 'person', seenVersion: null } as const

for (let row = 0; row < total; row += PART) {
  await newRevision(db, id, async (tx, revision) => {
    const rows = Array.from({ length: Math.min(PART, total - row) }, (_, place) => row + place)
    const ids: number[] = []
    for (const one of rows) ids.push(await addText(tx, id, `Text ${one}`))
    const tagged = rows.flatMap((one, place) => {
      const own = [
        ...(one % 3 === 0 ? [often] : []),
        ...(one % 2 === 0 ? [half] : []),
        ...(one % 10_007 === 0 ? [seldom] : []),
        ...(one < total / 10 ? [old] : []),
      ]
      return own.map((tagId) => ({ sampleId: at(ids, place), tagId, ...origin }))
    })
    await addAnnotations(tx, id, revision, tagged)
    await openSamples(tx, id, revision, ids)
    await setValues(
      tx,
      id,
      revision,
      rows.flatMap((one, place) => {
        const sampleId = at(ids, place)
        const number = random() % 1_000
        return [
          { sampleId, fieldId: channel, value: string(at(CHANNELS, one % CHANNELS.length)) },
          { sampleId, fieldId: ticket, value: string(`t-${one}`) },
          { sampleId, fieldId: size, value: { text: null, folded: null, number } },
        ]
      }),
    )
    await storeAnswers(
      tx,
      id,
      ids.map((sampleId) => ({
        sampleId,
        tags: [half],
        isSet: false,
        confidence: (random() % 1_000) / 1_000,
        outOfFold: false,
      })),
    )
  })
}

const field = (conditions: unknown[]) => ({ fields: JSON.stringify(conditions) })
const asked: [string, Partial<SampleListQuery>][] = [
  ['a frequent tag', { tag: half }],
  ['a seldom tag', { tag: seldom }],
  ['a frequent tag, least sure first', { tag: half, order: 'confidence' }],
  ['a seldom tag, least sure first', { tag: seldom, order: 'confidence' }],
  ['disagreeing, least sure first', { disagrees: true, order: 'confidence' }],
  ['a tag, from the middle on', { tag: half, offset: Math.floor(total / 4) }],
  ['least sure first, near the end', { order: 'confidence', offset: Math.floor(total * 0.9) }],
  ['all', {}],
  ['by tag', { order: 'tag' }],
  ['by date of tagging', { order: '-tagged' }],
  ['by source', { order: 'source' }],
  ['by a field of strings', { order: 'field', order_field: ticket }],
  ['by a field of numbers', { order: '-field', order_field: size }],
  ['one of two frequent tags', { tags_any: `${often},${half}` }],
  ['two frequent tags', { tags_all: `${often},${half}` }],
  ['a seldom tag or another', { tags_any: `${seldom}` }],
  ['a tag of old texts, among others', { tags_any: `${seldom},${old}` }],
  ['without a frequent tag', { tags_none: `${half}` }],
  ['person', { tagged_by: 'Langur' }],
  ['confidence from 20 to 30 %', { confidence_from: 0.2, confidence_to: 0.3 }],
  ['added today', { added_from: new Date().toISOString().slice(0, 10) }],
  ['a frequent value', field([{ field: channel, equals: 'mail' }])],
  ['one value', field([{ field: ticket, equals: 't-77' }])],
  ['a value that contains', field([{ field: ticket, contains: '-9999' }])],
  ['a range of numbers', field([{ field: size, from: 100, to: 120 }])],
  [
    'a frequent value, by number',
    { ...field([{ field: channel, equals: 'mail' }]), order: 'field', order_field: size },
  ],
  [
    'a frequent tag, a value, not sure',
    { tag: often, confidence_to: 0.5, ...field([{ field: channel, equals: 'chat' }]) },
  ],
]

const model = await findModelById(db.read, id)
if (!model) throw new Error('The model is gone.')
process.stdout.write(
  `${total.toLocaleString('en')} texts with three fields.\n\n| list | median | 95 % | most | processor | others waited |\n| --- | --- | --- | --- | --- | --- |\n`,
)
const every: number[] = []
for (const [name, query] of asked) {
  const times: number[] = []
  const processor: number[] = []
  let waited = 0
  for (let round = 0; round < ROUNDS; round++) {
    let last = performance.now()
    const watch = setInterval(() => {
      const now = performance.now()
      waited = Math.max(waited, now - last)
      last = now
    }, 0)
    const start = performance.now()
    const used = process.cpuUsage()
    await listSamples(db, model, { order: '-added', limit: 50, ...query })
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1_000)
    clearInterval(watch)
    waited = Math.max(waited, performance.now() - last)
  }
  every.push(...times)
  const shares = [0.5, 0.95, 1].map((part) => quantile(times, part))
  const cells = [...shares, quantile(processor, 0.5), waited]
  process.stdout.write(`| ${name} | ${cells.map((ms) => `${ms.toFixed(1)} ms`).join(' | ')} |\n`)
}
const within = every.filter((ms) => ms <= GOAL_MS).length / every.length
process.stdout.write(`\n${(100 * within).toFixed(1)} % within ${GOAL_MS} ms\n`)
await db.remove()
