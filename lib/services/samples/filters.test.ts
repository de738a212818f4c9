import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { storeAnswers } from '@/db/samples/live-samples'
import { systemActor } from '@/lib/contracts/actor'
import { sampleOrders } from '@/lib/contracts/choices'
import type { Sample } from '@/lib/contracts/sample'
import type { SampleFilter } from '@/lib/contracts/sample-filter'
import { filterToUrl } from '@/lib/facts/filter-url'
import { listFields } from '@/lib/services/fields/list-fields'
import { createModel } from '@/lib/services/models/create-model'
import { pinPromises } from '@/lib/services/promises/pin-promises'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { chosenSamples } from './chosen-samples'
import { listSamples } from './list-samples'
import { tagSamples } from './tag-samples'
import { uploadSamples } from './upload-samples'

const TEXTS = 60
const MAYA = { ...systemActor, kind: 'user', name: 'Maya' } as const

let db: TemporaryDatabase
let model: ModelRow
let tags: number[]
let all: Sample[]
let promises: Set<number>

beforeAll(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
  const data = Array.from({ length: TEXTS }, (_, n) => ({
    text: `ticket ${'abcdefghij'[n % 10]} ${'klmnopqrst'[Math.floor(n / 10)]}`,
    tags: ['Billing', 'Login', 'Refund'].filter((_, place) => n % (place + 2) === 0),
    fields: {
      ...(n % 4 !== 0 && { channel: ['Mail', 'Phone', 'mail order'][n % 3] ?? null }),
      ...(n % 5 !== 0 && { priority: n % 7 }),
      opened: `2026-11-${String((n % 20) + 1).padStart(2, '0')}`,
    },
  }))
  await uploadSamples(db, systemActor, model, { data: data.slice(0, 40) })
  await uploadSamples(db, MAYA, model, { data: data.slice(40) })
  tags = (await listTags(db.read, model.id)).map(({ id }) => id)
  const { items } = await listSamples(db, model, { order: 'added', limit: 200 })
  const ids = items.map(({ id }) => id)
  await db.write((tx) =>
    storeAnswers(
      tx,
      model.id,
      ids.slice(5).map((sampleId, n) => ({
        sampleId,
        tags: [tags[n % 3] ?? 0],
        isSet: false,
        confidence: (n % 10) / 10,
        outOfFold: true,
      })),
    ),
  )
  const add_tags = tags.slice(0, 1)
  await tagSamples(db, MAYA, model, { ids: ids.slice(0, 15), add_tags, chosen_by: 'person' })
  const untagged = ids.filter((_, n) => n % 11 === 7)
  await tagSamples(db, MAYA, model, { ids: untagged, fits_no_tag: true, chosen_by: 'person' })
  const tagged = (await list({ tagged: true })).items.map(({ id }) => id).slice(3, 9)
  await pinPromises(db, systemActor, model, tagged)
  promises = new Set(tagged)
  all = (await list({})).items
})
afterAll(() => db.remove())

async function list(filter: SampleFilter, more: Partial<Parameters<typeof listSamples>[2]> = {}) {
  model = (await findModelById(db.read, model.id)) ?? model
  return listSamples(db, model, { ...filterToUrl(filter), order: 'added', limit: 200, ...more })
}

const isBetween = (value: unknown, from: number, to: number) =>
  typeof value === 'number' && value >= from && value <= to

/** Each filter, and whether a text meets it. */
const filters: [SampleFilter, (sample: Sample) => boolean][] = []
beforeAll(() => {
  const [a = 0, b = 0, c = 0] = tags
  filters.push(
    [{ tags_any: [a, c] }, (one) => one.tags.includes(a) || one.tags.includes(c)],
    [{ tags_all: [a, b] }, (one) => one.tags.includes(a) && one.tags.includes(b)],
    [{ tags_none: [a, b] }, (one) => !one.tags.includes(a) && !one.tags.includes(b)],
    [{ tag: b }, (one) => one.tags.includes(b)],
    [{ several: true }, (one) => one.tags.length > 1],
    [{ fits_no_tag: true }, (one) => one.fits_no_tag],
    [{ tagged_by: 'Maya' }, (one) => one.tagged?.by === 'Maya'],
    [{ source: 'Maya' }, (one) => one.source === 'Maya'],
    [{ promise: true }, (one) => promises.has(one.id)],
    [{ promise: false }, (one) => !promises.has(one.id)],
    [{ suspicious: true }, () => false],
    [
      { confidence_from: 0.2, confidence_to: 0.5 },
      (one) => isBetween(one.sandbox?.confidence, 0.2, 0.5),
    ],
    [{ fields: [{ field: 'channel', equals: 'MAIL' }] }, (one) => one.fields.channel === 'Mail'],
    [
      { fields: [{ field: 'channel', contains: 'ail' }] },
      (one) => String(one.fields.channel).includes('ail'),
    ],
    [
      { fields: [{ field: 'priority', from: 2, to: 4 }] },
      (one) => isBetween(one.fields.priority, 2, 4),
    ],
    [
      { fields: [{ field: 'opened', from: '2026-11-03', to: '2026-11-05' }] },
      (one) => ['03', '04', '05'].includes(String(one.fields.opened).slice(-2)),
    ],
    [{ fields: [{ field: 'channel', is_given: true }] }, (one) => one.fields.channel !== undefined],
    [{ q: 'ticket a' }, (one) => one.text.startsWith('ticket a')],
    [{ added_from: '2000-01-01', tagged_to: '2999-12-31' }, (one) => one.tagged !== null],
    [{ added_to: '2000-01-01' }, () => false],
  )
})

const LAST = 20

describe('a filter', () => {
  for (let place = 0; place < LAST; place++) {
    test(`finds what a reader would: ${place}`, async () => {
      const [filter, meets] = filters[place] ?? [{}, () => false]
      const wanted = all.filter(meets).map(({ id }) => id)
      expect((await list(filter)).items.map(({ id }) => id)).toEqual(wanted)
      expect((await list(filter)).count).toEqual({ value: wanted.length, exact: true })
      expect(await chosenSamples(db.read, model, { filter })).toEqual(wanted)
    })
  }

  test('together with any others and in any order, page by page, the same as at once', async () => {
    const { items: fields } = await listFields(db, model)
    const order_field = fields.find(({ name }) => name === 'channel')?.id
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat({ max: LAST - 1 }), { maxLength: 3 }),
        fc.constantFrom(...sampleOrders),
        fc.integer({ min: 1, max: 30 }),
        async (chosen, order, limit) => {
          const some = chosen.flatMap((place) => filters.slice(place, place + 1))
          const filter: SampleFilter = Object.assign({}, ...some.map(([one]) => one))
          const meets = new Map(
            some.flatMap(([one, test]) => Object.keys(one).map((name) => [name, test])),
          )
          const by = order.endsWith('field') ? { order, order_field } : { order }
          const whole = (await list(filter, by)).items
          const wanted = all.filter((one) => [...meets.values()].every((test) => test(one)))
          const isPart = whole.every(({ id }) => wanted.some((one) => one.id === id))
          expect(isPart).toBe(true)
          if (order.endsWith('added') || order.endsWith('source'))
            expect(whole).toHaveLength(wanted.length)
          const seen: number[] = []
          for (let after: string | undefined; ; ) {
            const page = await list(filter, { ...by, limit, ...(after && { after }) })
            seen.push(...page.items.map(({ id }) => id))
            expect(page.count).toEqual({ value: whole.length, exact: true })
            if (!page.next) break
            after = page.next
          }
          expect(seen).toEqual(whole.map(({ id }) => id))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is refused where it names what there is not, or what cannot be', async () => {
    await expect(list({ tag: 999 })).rejects.toThrow('tag: this model has no tag with id 999.')
    await expect(list({ tags_none: [999] })).rejects.toThrow('tags_none.1: this model has no tag')
    await expect(list({ added_from: 'soon' })).rejects.toThrow('added_from must be a day')
    const odd = [
      [{ field: 'size', equals: 1 }, 'fields.1.field: this model has no field “size”.'],
      [
        { field: 'priority', equals: 'high' },
        'fields.1.equals: the field “priority” takes a number',
      ],
      [{ field: 'priority', contains: '1' }, 'only strings contain something'],
    ] as const
    for (const [condition, sentence] of odd)
      await expect(list({ fields: [condition] })).rejects.toThrow(sentence)
    await expect(list({}, { tags_any: '3;5' })).rejects.toThrow('tags_any must be at most 50 ids')
    await expect(list({}, { fields: '[{"feld":1}]' })).rejects.toThrow('fields')
    await expect(list({}, { order: 'field' })).rejects.toThrow('needs order_field')
    await expect(list({}, { order: 'field', order_field: 99 })).rejects.toThrow(
      'no field with id 99',
    )
  })
})

test('sorted lists are sorted', async () => {
  const priority = (await listFields(db, model)).items.find(({ name }) => name === 'priority')?.id
  const byPriority = (await list({}, { order: '-field', order_field: priority })).items
  const values = byPriority.map(({ fields }) => Number(fields.priority))
  expect(values).toEqual(values.toSorted((a, b) => b - a))
  expect(values).toHaveLength(48)
  const byTag = (await list({}, { order: 'tag' })).items.map(({ tags: [first = 0] }) => first)
  expect(byTag).toEqual(byTag.toSorted((a, b) => a - b))
  const bySource = (await list({}, { order: 'source' })).items.map(({ source }) => source)
  expect(bySource).toEqual(bySource.toSorted())
})
