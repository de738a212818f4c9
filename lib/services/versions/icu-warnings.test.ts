import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { newestVersion } from '@/db/versions/versions'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { icuWarnings } from './icu-warnings'

let bench: Workbench
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  model = await bench.trainedModel(trainingTexts())
})
afterAll(() => bench.close())

test('a version is told apart from this server by the Unicode library that it was trained with', async () => {
  const version = await newestVersion(bench.db.read, model.id)
  if (!version) throw new Error('Nothing was trained.')
  expect(await icuWarnings(bench.db, version)).toEqual([])
  expect(await icuWarnings(bench.db, version, '1.0')).toEqual([
    `v1 was trained with the Unicode library ICU ${process.versions.icu}, and this server has 1.0, which may split some words otherwise. Train again to be sure.`,
  ])
})

test('a version whose file is gone has no warning', async () => {
  expect(await icuWarnings(bench.db, { id: 999_999, number: 9 })).toEqual([])
})
