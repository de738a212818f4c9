import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { undoChange } from '@/lib/services/changes/undo-change'
import { createModel } from '@/lib/services/models/create-model'
import { editModel } from '@/lib/services/models/edit-model'
import { requireModel } from '@/lib/services/models/require-model'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { listSamples } from '@/lib/services/samples/list-samples'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { editTag } from '@/lib/services/tags/edit-tag'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import {
  BEFORE_ALL_PERIODS,
  type PeriodCursor,
  samplesAsOf,
  settingsAsOf,
  taggedPairsAsOf,
  tagsAsOf,
} from './training-data'

let db: TemporaryDatabase
beforeEach(async () => {
  db = await openTemporaryDatabase()
})
afterEach(() => db.remove())

const change = fc.record({
  what: fc.constantFrom('upload', 'tag', 'untag', 'delete', 'undo', 'rename', 'settings'),
  pick: fc.nat(),
  name: fc.constantFrom('Billing', 'Login', 'Refund'),
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

test('every revision can be read later as it was, whatever happened since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (changes) => {
      const { publicId } = await createModel(db, systemActor, { name: 'Tickets' })
      const history: [number, unknown][] = []
      for (const [index, one] of changes.entries()) {
        await apply(await requireModel(db, publicId), one, index)
        const model = await requireModel(db, publicId)
        history.push([model.revision, await now(model)])
      }
      const { id } = await requireModel(db, publicId)
      for (const [revision, state] of history) expect(await asOf(id, revision)).toEqual(state)
    }),
    { numRuns: 40 },
  )
})

async function apply(model: ModelRow, { what, pick, name }: Change, index: number): Promise<void> {
  if (what === 'upload') {
    const data = [{ text: `Text ${pick % 9} of many`, tags: [name] }]
    await uploadSamples(db, systemActor, model, { data })
  } else if (what === 'settings') {
    await editModel(db, systemActor, model, { max_features: 10 + (pick % 5) })
  } else if (what === 'undo') {
    // A change that was undone already, or that later changes forbid to undo, is refused.
    await undoChange(db, systemActor, model, 1 + (pick % (model.revision + 1))).catch((error) =>
      expect(['CONFLICT', 'NOT_FOUND']).toContain(error.code),
    )
  } else {
    await changeExisting(model, { what, pick, name }, index)
  }
}

async function changeExisting(model: ModelRow, { what, pick }: Change, index: number) {
  const tags = await listTags(db.read, model.id)
  const { items } = await listSamples(db, model, { limit: 200, order: 'added' })
  const tag = tags[pick % (tags.length || 1)]
  const ids = [items[pick % (items.length || 1)]?.id ?? 0]
  if (!tag) return
  if (what === 'rename') {
    await editTag(db, systemActor, model, { tagId: tag.id, name: `Renamed ${index}` })
  } else if (what === 'delete') {
    await deleteSamples(db, systemActor, model, { ids })
  } else {
    const set_tags = what === 'tag' ? [tag.id] : []
    await tagSamples(db, systemActor, model, { ids, set_tags, chosen_by: 'person' })
  }
}

async function now(model: ModelRow) {
  const { items } = await listSamples(db, model, { limit: 200, order: 'added' })
  return {
    settings: await currentSettings(db.read, model.id),
    tags: (await listTags(db.read, model.id)).map(({ id, name }) => ({ id, name })),
    pairs: items.flatMap(({ id, tags }) => tags.map((tag) => `${id} ${tag}`)).sort(),
    samples: items.map(({ id }) => id).sort((a, b) => a - b),
  }
}

async function asOf(modelId: number, revision: number) {
  const pairs: string[] = []
  for (let after: PeriodCursor | null = BEFORE_ALL_PERIODS; after; ) {
    const page: Awaited<ReturnType<typeof taggedPairsAsOf>> = await taggedPairsAsOf(
      db.read,
      modelId,
      revision,
      { after, limit: 3 },
    )
    pairs.push(...page.pairs.map(({ sampleId, tagId }) => `${sampleId} ${tagId}`))
    after = page.next
  }
  return {
    settings: await settingsAsOf(db.read, modelId, revision),
    tags: await tagsAsOf(db.read, modelId, revision),
    pairs: pairs.sort(),
    samples: (await samplesOf(modelId, revision)).sort((a, b) => a - b),
  }
}

async function samplesOf(modelId: number, revision: number): Promise<number[]> {
  const found: number[] = []
  for (let after: PeriodCursor | null = BEFORE_ALL_PERIODS; after; ) {
    const page: Awaited<ReturnType<typeof samplesAsOf>> = await samplesAsOf(
      db.read,
      modelId,
      revision,
      { after, limit: 3 },
    )
    found.push(...page.sampleIds)
    after = page.next
  }
  return found
}
