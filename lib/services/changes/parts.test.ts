import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findModelById } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { type BulkBench, openBulkBench } from '@/lib/testing/jobs/bulk-bench'
import { newBatch } from './batch'
import { createPace } from './pace'
import { undoChange } from './undo-change'

let bench: BulkBench
beforeAll(async () => {
  bench = await openBulkBench()
})
afterAll(() => bench.close())

test('a change in parts of any size leaves what one part leaves', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 2 })), { minLength: 1, maxLength: 25 }),
      async (size, rows) => {
        const input = rows.map(([text, tag]) => ({ text: `Text ${text}`, tags: [`Tag ${tag}`] }))
        const seen = []
        for (const most of [size, 1_000]) {
          const own = await bench.newModel()
          const batch = () => newBatch(createPace(most))
          await uploadSamples(bench.db, systemActor, own, { data: input }, batch())
          const [first] = await listTags(bench.db.read, own.id)
          const add = { all: true as const, add_tags: [first?.id ?? -1] }
          const person = { ...add, chosen_by: 'person' as const }
          const tagged = await tagSamples(bench.db, systemActor, own, person, batch())
          const afterTag = await bench.data(own)
          if (tagged.revision)
            await undoChange(bench.db, systemActor, own, tagged.revision, batch())
          const afterUndo = await bench.data(own)
          await deleteSamples(bench.db, systemActor, own, { filter: { tagged: true } }, batch())
          const { sampleCount, taggedCount } = (await findModelById(bench.db.read, own.id)) ?? own
          seen.push([afterTag, afterUndo, await bench.data(own), sampleCount, taggedCount])
        }
        expect(seen[0]).toEqual(seen[1])
      },
    ),
    { numRuns: 15 },
  )
})
