import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { findVersion } from '@/db/versions/versions'
import { systemActor } from '@/lib/contracts/actor'
import { listBroughtVersions } from '@/lib/services/brought-versions/list-brought-versions'
import { moduleText } from '@/lib/services/takeaway/module-text'
import { readModule } from '@/lib/services/takeaway/read-module'
import { versionToTake } from '@/lib/services/takeaway/version-to-take'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { receiveModule } from './receive-module'

let bench: Workbench
let module: string
let model: ModelRow
beforeAll(async () => {
  bench = await openWorkbench()
  const source = await bench.trainedModel(trainingTexts())
  const program = await readFile((await bundlePrograms()).moduleProgramFile, 'utf8')
  const taken = await versionToTake(bench.db, source, 1)
  module = ''
  for await (const piece of moduleText(bench.db, taken, program)) module += piece
  model = await bench.createModel({ name: 'Live' })
})
afterAll(() => bench.close())

async function receive(text: string) {
  const receiver = { db: bench.db, dataFolder: bench.db.folder, readModule }
  const upload = { fileName: 'support.mjs', body: Readable.from([text]) }
  return receiveModule(receiver, systemActor, await bench.reread(model), upload)
}

const lines = () => module.split('\n')
const modelLine = () => lines().findIndex((line) => line.startsWith('const LANGUR_MODEL')) + 2

const FAULTS: Record<string, [alter: () => string, why: string]> = {
  'a program of something else': [() => 'console.log("hello")', 'nothing in it says so'],
  'an empty file': [() => '', 'nothing in it says so'],
  'a line without end': [() => 'x'.repeat(9 * 2 ** 20), 'nothing in it says so'],
  'cut off in the model': [
    () => module.slice(0, module.indexOf('const LANGUR_MODEL') + 100),
    'it is cut off',
  ],
  'cut off behind the model': [() => module.slice(0, -1), 'it is cut off'],
  'without a line of its model': [
    () => lines().toSpliced(modelLine(), 1).join('\n'),
    'its model was altered or cut off',
  ],
  'with lines of its model twice': [
    () => module.replace(/(\n[\w+/]{76})\n/, '$1$1\n'),
    'its model was altered or cut off',
  ],
  'with another size': [
    () => module.replace('"model_bytes":', '"model_bytes":-'),
    'wrong at model_bytes',
  ],
  'with a hash that is none': [
    () => module.replace(/"model_hash":"./, '"model_hash":"x'),
    'wrong at model_hash',
  ],
  'with a tag too few': [
    () => module.replace(/,\{"id":\d+,"name":"Login"\}/, ''),
    'it has other tags than its model',
  ],
  'with a minimum that is none': [
    () => module.replace('"minimum_confidence":0', '"minimum_confidence":2'),
    'wrong at minimum_confidence',
  ],
  'with a tag without a name': [
    () => module.replace('"name":"Login"', '"name":" "'),
    'wrong at tags.1.name',
  ],
  'that says nothing readable of itself': [
    () => module.replace(/const LANGUR_ABOUT = .*/, 'const LANGUR_ABOUT = {'),
    'wrong at its beginning',
  ],
}

test.each(Object.entries(FAULTS))(
  '%s is refused in a sentence, and nothing is left',
  async (_, [alter, why]) => {
    const text = alter()
    expect(text).not.toBe(module)
    await expect(receive(text)).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      message: expect.stringContaining(why),
    })
    expect((await listBroughtVersions(bench.db, model)).items).toEqual([])
    expect(await listTags(bench.db.read, model.id)).toEqual([])
    expect(readdirSync(join(bench.db.folder, 'files'))).toEqual([])
  },
)

test('two names that are one tag here are refused, and the whole module is a version once', async () => {
  const same = module.replace('"name":"Login"', '"name":"BILLING"')
  await expect(receive(same)).rejects.toThrow('one and the same in this model')
  expect((await listBroughtVersions(bench.db, model)).items).toEqual([])
  const brought = await receive(module)
  expect(brought.tags.map(({ name }) => name)).toEqual(['Billing', 'Login'])
  await expect(receive(module)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining(`version ${brought.number} has the same model file`),
  })
})

test('the same model file with another minimum is another version, once', async () => {
  const sure = module.replace('"name":"Login"', '"name":"Login","minimum":0.9')
  const { number } = await receive(sure)
  expect((await findVersion(bench.db.read, model.id, number))?.settings).toMatchObject({
    minimum_confidence: 0,
    minimum_confidence_by_tag: [{ minimum: 0.9 }],
  })
  await expect(receive(sure)).rejects.toThrow(`version ${number} has the same model file and`)
  const commonOnly = module
    .replace('"minimum_confidence":0', '"minimum_confidence":0.9')
    .replace('"name":"Billing"', '"name":"Billing","minimum":0')
  await expect(receive(commonOnly)).rejects.toThrow(`version ${number} has the same model file`)
})

test('it has the minimum confidence of its module, of tags by the ids of here', async () => {
  const sure = module
    .replace('"minimum_confidence":0', '"minimum_confidence":0.7')
    .replace('"name":"Login"', '"name":"Login","minimum":0.9')
  const other = await bench.createModel({ name: 'Other' })
  const receiver = { db: bench.db, dataFolder: bench.db.folder, readModule }
  const upload = { fileName: 'sure.mjs', body: Readable.from([sure]) }
  const { number } = await receiveModule(receiver, systemActor, other, upload)
  const login = (await listTags(bench.db.read, other.id)).find(({ name }) => name === 'Login')
  expect((await findVersion(bench.db.read, other.id, number))?.settings).toMatchObject({
    minimum_confidence: 0.7,
    minimum_confidence_by_tag: [{ tag_id: login?.id, minimum: 0.9 }],
  })
})
