import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/contracts/actor'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { createTag } from '@/lib/services/tags/create-tag'
import { deleteTag } from '@/lib/services/tags/delete-tag'
import { editTag } from '@/lib/services/tags/edit-tag'
import { proofReady } from '@/lib/testing/jobs/proof-ready'
import { sampleIdsOf, tagIdOf, twoVersions } from '@/lib/testing/jobs/two-versions'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { BAD, GOOD } from '@/lib/testing/texts/six-tags'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

test('a renamed tag is the same tag', async () => {
  const model = await twoVersions(bench, {
    first: BAD,
    second: GOOD,
    between: async (model) => {
      const id = await tagIdOf(bench, model, 'Tag a')
      await editTag(bench.db, systemActor, model, { tagId: id, name: 'Something else' })
    },
  })
  const proof = await proofReady(bench.db, model)
  expect(proof).toMatchObject({ texts: 480, tags_left_out: [], tags_merged: [] })
  expect(proof.per_tag.map(({ name }) => name)).toContain('Something else')
})

test('tags that came or went since the deploy are named, and their texts left out', async () => {
  const model = await twoVersions(bench, {
    first: BAD,
    second: GOOD,
    between: async (model) => {
      const fresh = await createTag(bench.db, systemActor, model, { name: 'Fresh' })
      const ids = await sampleIdsOf(bench, model, 10, await tagIdOf(bench, model, 'Tag a'))
      await tagSamples(bench.db, systemActor, model, {
        ids,
        set_tags: [fresh.id],
        chosen_by: 'person',
      })
      await deleteTag(bench.db, systemActor, model, {
        tagId: await tagIdOf(bench, model, 'Tag f'),
        moveTo: null,
      })
    },
  })
  const proof = await proofReady(bench.db, model)
  expect(proof.texts).toBe(390)
  expect(proof.left_out.tags).toBe(10)
  expect(proof.tags_left_out.map(({ name, why, texts }) => [name, why, texts])).toEqual([
    ['Tag f', 'removed', 0],
    ['Fresh', 'added', 10],
  ])
})

test('a tag that is new to production counts on all tags as they are now, where production is wrong', async () => {
  const model = await twoVersions(bench, {
    first: GOOD,
    second: GOOD,
    between: async (model) => {
      const texts = Array.from({ length: 60 }, (_, index) => ({
        text: `brandnew topic ${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`,
        tags: ['Fresh'],
      }))
      await bench.upload(model, texts)
    },
  })
  const proof = await proofReady(bench.db, model)
  expect(proof.verdict).toBe('better')
  expect(proof.all_tags).toMatchObject({ verdict: 'better', shared: 'unproven' })
  expect(proof.all_tags?.texts).toBe(proof.texts + 60)
  expect(proof.all_tags?.accuracy.difference).toBeGreaterThan(0.05)
})

test('is “mixed” where new tags make it better and those that both know got worse; figures by tag say which', async () => {
  // With so few features it tells apart what is new, and less well what is not.
  const model = await twoVersions(bench, {
    first: GOOD,
    second: { ...GOOD, max_features: 150 },
    between: async (model) => {
      const isNew = ({ tags: [tag = ''] }: { tags: string[] }) => tag > 'Tag f'
      await bench.upload(model, manyTexts(1_080, 9).filter(isNew))
    },
  })
  const proof = await proofReady(bench.db, model)
  expect(proof.verdict).toBe('mixed')
  expect(proof.all_tags).toMatchObject({ verdict: 'better', shared: 'worse' })
  expect(proof.sure).toBeGreaterThan(0.975)
  expect(proof.per_tag.map(({ name }) => name)).not.toContain('Tag g')
  expect(proof.all_tags?.per_tag).toHaveLength(9)
  const fresh = proof.all_tags?.per_tag?.find(({ name }) => name === 'Tag g')
  expect(fresh).toMatchObject({ baseline: 0, found: { baseline: 0 }, verdict: 'better' })
  expect(fresh?.candidate).toBeGreaterThan(0.5)
})

test('a tag that neither version knows is named', async () => {
  const model = await twoVersions(bench, { first: BAD, second: GOOD })
  const fresh = await createTag(bench.db, systemActor, model, { name: 'Fresh' })
  const ids = await sampleIdsOf(bench, model, 3, await tagIdOf(bench, model, 'Tag a'))
  await tagSamples(bench.db, systemActor, model, {
    ids,
    set_tags: [fresh.id],
    chosen_by: 'person',
  })
  const proof = await proofReady(bench.db, model)
  expect(proof).toMatchObject({
    texts: 477,
    left_out: { tags: 3 },
    tags_left_out: [{ name: 'Fresh', why: 'in_neither', texts: 3 }],
  })
})

test('after a merge, answers with the old tag count as answers with the one it went into', async () => {
  const model = await twoVersions(bench, {
    first: GOOD,
    second: GOOD,
    between: async (model) => {
      await deleteTag(bench.db, systemActor, model, {
        tagId: await tagIdOf(bench, model, 'Tag f'),
        moveTo: await tagIdOf(bench, model, 'Tag e'),
      })
    },
  })
  const proof = await proofReady(bench.db, model)
  expect(proof).toMatchObject({
    texts: 480,
    tags_left_out: [],
    tags_merged: [{ from: 'Tag f', into: 'Tag e' }],
  })
  expect(proof.accuracy.baseline).toBeGreaterThan(0.8)
})
