import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { findVersion } from '@/db/versions/versions'
import { listSamples } from '@/lib/services/samples/list-samples'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  model = await bench.createModel()
  await bench.upload(model, trainingTexts())
  await bench.train(model)
})
afterAll(() => bench.close())

const ids = async (limit: number) =>
  (await listSamples(bench.db, model, { order: '-added', limit })).items.map(({ id }) => id)

test('a text is answered out-of-fold, by a copy, or by all of a version that saw no copy of it', async () => {
  const version = await findVersion(bench.db.read, model.id, 1)
  if (!version) throw new Error('Nothing was trained.')
  const [trained = 0] = await ids(1)
  const { text } =
    (await listSamples(bench.db, model, { order: '-added', limit: 1 })).items[0] ?? {}
  await bench.upload(model, [{ text: `${text}!` }, { text: 'Nobody ever wrote this.' }])
  const [unknown = 0, copy = 0] = await ids(2)
  const answers = await bench.unseen(version, [trained, copy, unknown])
  expect(answers.map(({ source }) => source)).toEqual(['out-of-fold', 'copy', 'ordinary'])
  const [own, ofCopy] = answers
  expect(ofCopy).toEqual({ ...own, source: 'copy' })
})

test('a version that is asked about no text need not have its files any more', async () => {
  const version = await findVersion(bench.db.read, model.id, 1)
  if (!version) throw new Error('Nothing was trained.')
  expect(await bench.unseen({ ...version, id: version.id + 1_000 }, [])).toEqual([])
  await expect(bench.unseen({ ...version, id: version.id + 1_000 }, [1])).rejects.toMatchObject({
    code: 'MODEL_STATE_ERROR',
  })
})
