import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '@/db/connection/database'
import { findModelById, insertModel } from '@/db/models/models'
import { insertTag, listTags } from '@/db/models/tags'
import { addAnnotations, removeAnnotations, tagsOfSamples } from '@/db/samples/annotations'
import { discountLiveSamples, refreshLiveSamples, storeAnswers } from '@/db/samples/live-samples'
import { closeNoTag, openNoTag } from '@/db/samples/no-tag'
import { countSamples, matchingSamples } from '@/db/samples/sample-lists'
import { closeSamples, filterLive, openSamples } from '@/db/samples/samples'
import { samplesAsOf, touchedSamples } from '@/db/versions/data-difference'
import { at } from '@/lib/at'
import { addText, newModel, newRevision } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'

let db: TemporaryDatabase
beforeEach(async () => {
  db = await openTemporaryDatabase()
})
afterEach(() => db.remove())

const TEXTS = 5
const TAGS = 3
const ORIGIN = { origin: 'person', chosenBy: 'person', seenVersion: null } as const

/** A model, and what ought to be in it by now. */
type World = {
  modelId: number
  texts: number[]
  tags: number[]
  /** The texts in the data, with the tags they carry. */
  live: Map<number, Set<number>>
  answers: Map<number, number>
  /** The texts that fit no tag. */
  fitting: Set<number>
}
type Change = (tx: Connection, revision: number) => Promise<void>

/** What can be done to a text, and a tag of it; null where there is nothing to do. */
const deeds: Record<string, (world: World, id: number, tagId: number) => Change | null> = {
  add: ({ modelId, live }, id) =>
    live.has(id)
      ? null
      : async (tx, revision) => {
          await openSamples(tx, modelId, revision, [id])
          live.set(id, new Set())
        },
  remove: ({ modelId, live, answers, fitting }, id) =>
    live.has(id)
      ? async (tx, revision) => {
          await discountLiveSamples(tx, modelId, [id])
          const pairs = [...(live.get(id) ?? [])].map((tagId) => ({ sampleId: id, tagId }))
          await removeAnnotations(tx, revision, pairs)
          await closeNoTag(tx, revision, [id])
          await closeSamples(tx, modelId, revision, [id])
          live.delete(id)
          fitting.delete(id)
          answers.delete(id)
        }
      : null,
  tag: ({ modelId, live }, id, tagId) =>
    !live.has(id) || live.get(id)?.has(tagId)
      ? null
      : async (tx, revision) => {
          await addAnnotations(tx, modelId, revision, [{ sampleId: id, tagId, ...ORIGIN }])
          await refreshLiveSamples(tx, modelId, [id])
          live.get(id)?.add(tagId)
        },
  untag: ({ modelId, live }, id, tagId) =>
    live.get(id)?.has(tagId)
      ? async (tx, revision) => {
          await removeAnnotations(tx, revision, [{ sampleId: id, tagId }])
          await refreshLiveSamples(tx, modelId, [id])
          live.get(id)?.delete(tagId)
        }
      : null,
  judge: ({ modelId, live, fitting }, id) =>
    !live.has(id) || fitting.has(id)
      ? null
      : async (tx, revision) => {
          await openNoTag(tx, modelId, revision, [{ sampleId: id, ...ORIGIN }])
          await refreshLiveSamples(tx, modelId, [id])
          fitting.add(id)
        },
  unjudge: ({ modelId, fitting }, id) =>
    fitting.has(id)
      ? async (tx, revision) => {
          await closeNoTag(tx, revision, [id])
          await refreshLiveSamples(tx, modelId, [id])
          fitting.delete(id)
        }
      : null,
  answer: ({ modelId, live, answers }, id, tagId) =>
    live.has(id)
      ? async (tx) => {
          const said = { sampleId: id, tags: [tagId], isSet: false }
          await storeAnswers(tx, modelId, [{ ...said, confidence: 0.5, outOfFold: false }])
          answers.set(id, tagId)
        }
      : null,
}

async function newWorld(): Promise<World> {
  const row = newModel({ publicId: `cl_${crypto.randomUUID()}` })
  const { id: modelId } = await db.write((tx) => insertModel(tx, row, new Date()))
  const world: World = {
    modelId,
    texts: [],
    tags: [],
    live: new Map(),
    answers: new Map(),
    fitting: new Set(),
  }
  await newRevision(db, modelId, async (tx, revision) => {
    for (let tag = 0; tag < TAGS; tag++)
      world.tags.push((await insertTag(tx, modelId, revision, `Tag ${tag}`)).id)
    for (let text = 0; text < TEXTS; text++)
      world.texts.push(await addText(tx, modelId, `Text ${text}`))
  })
  return world
}

const step = fc.record({
  what: fc.constantFrom(...Object.keys(deeds)),
  text: fc.nat({ max: TEXTS - 1 }),
  tag: fc.nat({ max: TAGS - 1 }),
})

test('counters equal counts and every revision stays as it was, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const world = await newWorld()
      const history: [revision: number, then: string][] = []
      for (const { what, text, tag } of steps) {
        const deed = deeds[what]?.(world, at(world.texts, text), at(world.tags, tag))
        if (!deed) continue
        const revision = await newRevision(db, world.modelId, deed)
        history.push([revision, shown(world.live)])
      }
      await expectCounters(world)
      for (const [revision, then] of history)
        expect(shown(await samplesAsOf(db.read, world.texts, revision))).toBe(then)
      const touched = await touchedSamples(db.read, world.modelId, 1, steps.length + 1)
      expect(touched).toEqual(expect.arrayContaining([...world.live.keys()]))
    }),
    { numRuns: 30 },
  )
})

async function expectCounters({ modelId, texts, live, answers, fitting }: World): Promise<void> {
  const ids = [...live.keys()].sort((a, b) => a - b)
  const tagged = ids.filter((id) => live.get(id)?.size)
  const several = ids.filter((id) => (live.get(id)?.size ?? 0) > 1)
  const disagreeing = tagged.filter((id) => {
    const answer = answers.get(id)
    return answer !== undefined && !live.get(id)?.has(answer)
  })
  expect(await filterLive(db.read, modelId, texts)).toEqual(ids)
  expect(await findModelById(db.read, modelId)).toMatchObject({
    sampleCount: ids.length,
    taggedCount: tagged.length,
    disagreeingCount: disagreeing.length,
    severalCount: several.length,
    fitsNoTagCount: fitting.size,
  })
  const judged = [...fitting].sort((a, b) => a - b)
  expect(await matchingSamples(db.read, { modelId, fits_no_tag: true })).toEqual(judged)
  expect(await matchingSamples(db.read, { modelId, several: true })).toEqual(several)
  const counted = await countSamples(db.read, { modelId, tagged: true })
  expect(counted).toEqual({ value: tagged.length, exact: true })
  const carried = [...(await tagsOfSamples(db.read, texts)).values()]
  for (const { id, count } of await listTags(db.read, modelId))
    expect(count).toBe(carried.filter((own) => own.includes(id)).length)
}

/** Texts with their tags, in one order. */
function shown(samples: ReadonlyMap<number, Iterable<number>>): string {
  const rows = [...samples].sort(([a], [b]) => a - b)
  return rows.map(([id, own]) => `${id}: ${[...own].sort((a, b) => a - b)}`).join('; ')
}
