import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LEFT_OUT, parts } from '@/db/bundles/parts'
import { findModelById, type ModelRow } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { listTags } from '@/db/models/tags'
import { findVersion, listVersions } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import {
  arrived,
  type BundleBench,
  bundleOf,
  modelOf,
  openBundleBench,
  UNTAGGED,
} from '@/lib/testing/database/bundle-bench'
import { openByHand } from '@/lib/testing/database/by-hand'
import { tablesBelow } from '@/lib/testing/database/fill-tables'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { until } from '@/lib/testing/until'
import { learnSnapshot } from '@/lib/training/learn/learn-snapshot'
import { readSnapshot } from '@/lib/training/read/read-snapshot'

let bench: BundleBench
let model: ModelRow
let bundle: Buffer
beforeAll(async () => {
  bench = await openBundleBench()
  ;({ model, bundle } = bench)
})
afterAll(() => bench.close())

const QUESTIONS = ['The invoice is wrong', 'My password does not work', 'nothing known', '']

/** What training it again gives for version 1. */
async function reproduced1({ id: modelId }: ModelRow) {
  const { db } = bench
  const version = await findVersion(db.read, modelId, 1)
  const { signal } = new AbortController()
  const { workerFile } = await bundlePrograms()
  const job = { db, run: { modelId }, signal, workerFile, memoryBytes: 2 ** 31 }
  const snapshot = await readSnapshot(job, version?.revision ?? 0, { at: () => {} })
  return learnSnapshot(job, snapshot, { at: () => {} })
}

async function answersOf({ id }: ModelRow) {
  const version = await findVersion(bench.db.read, id, 1)
  if (!version) throw new Error('It has no version 1.')
  const { answer, tags } = await openVersion(bench.db.read, version)
  const names = new Map(tags.map((tag) => [tag.id, tag.name]))
  return QUESTIONS.map(answer).map((one) => ({
    ...one,
    tags: one.tags.map((tag) => names.get(tag)),
  }))
}

test('the bundle of this test has rows in every part', () => {
  const [first = ''] = gunzipSync(bundle).toString('utf8').split('\n')
  const { parts } = JSON.parse(first) as { parts: { name: string; rows: number }[] }
  expect(parts.filter(({ rows }) => rows === 0).map(({ name }) => name)).toEqual([])
})

test('every table with rows of a model is part of a bundle, or left out for a reason', () => {
  const sqlite = openByHand(bench.db.folder)
  const tables = tablesBelow(sqlite, 'models').filter((table) => table !== 'models')
  sqlite.close()
  expect([...parts.map(({ name }) => name), ...Object.keys(LEFT_OUT)].toSorted()).toEqual(
    tables.toSorted(),
  )
})

describe.each(['a bundle', 'a copy'] as const)('a model that comes by %s', (by) => {
  let came: ModelRow
  beforeAll(async () => {
    came = await modelOf(
      bench,
      await arrived(bench, by === 'a copy' ? { copyOf: model } : { file: bundle }),
    )
  })

  test('answers the same, to the last digit, under a public id of its own', async () => {
    expect(await answersOf(came)).toEqual(await answersOf(model))
    expect(came.publicId).not.toBe(model.publicId)
  })

  test('has the minimum confidence of the same tag, in its settings and in its versions', async () => {
    const named = async ({ id }: ModelRow) => {
      const names = new Map((await listTags(bench.db.read, id)).map((tag) => [tag.id, tag.name]))
      const version = await findVersion(bench.db.read, id, 1)
      const all = [await currentSettings(bench.db.read, id), version?.settings]
      return all.map((settings) =>
        settings?.minimum_confidence_by_tag.map(({ tag_id }) => names.get(tag_id)),
      )
    }
    expect(await named(came)).toEqual([[expect.any(String)], [expect.any(String)]])
    expect(await named(came)).toEqual(await named(model))
  })

  test('has the same hashes and counters', async () => {
    const page = { before: 1e9, limit: 10 }
    const told = async ({ id }: ModelRow) =>
      (await listVersions(bench.db.read, id, page)).items.map(
        ({ number, dataHash, modelHash, accuracy }) => [number, dataHash, modelHash, accuracy],
      )
    expect(await told(came)).toEqual(await told(model))
    const counts = ({ sampleCount, taggedCount, disagreeingCount, revision }: ModelRow) => [
      sampleCount,
      taggedCount,
      disagreeingCount,
      revision,
    ]
    expect(counts(came)).toEqual(counts(model))
  })

  test('is the same bundle again', async () => {
    const told = (file: Buffer, { publicId }: ModelRow) =>
      gunzipSync(file)
        .toString('utf8')
        .replaceAll(publicId, 'cl_00000000')
        .replace(/"sha256":"\w+"/g, '')
        .split('\n')
    const again = told(await bundleOf(bench, came), came)
    const first = told(bundle, model)
    const differing = first.findIndex((line, place) => line !== again[place])
    expect([differing, again[differing]?.slice(0, 500)]).toEqual([-1, undefined])
    expect(again).toHaveLength(first.length)
  })

  test('trains to the same bytes from the same data', async () => {
    const before = await findVersion(bench.db.read, came.id, 1)
    const reproduced = await reproduced1(came)
    expect(reproduced).toMatchObject({ modelHash: before?.modelHash, dataHash: before?.dataHash })
  })
})

describe('a bundle that is', () => {
  const lines = () => gunzipSync(bundle).toString('utf8').split('\n')
  const altered = (change: (all: string[]) => string[]) => gzipSync(change(lines()).join('\n'))
  test.each<[string, () => Buffer, RegExp]>([
    ['no gzip file', () => Buffer.from('text,tag\na,b\n'), /no bundle of a Langur model/],
    ['something else in gzip', () => gzipSync('{"a": 1}\n'), /no bundle of a Langur model/],
    ['cut', () => bundle.subarray(0, bundle.length - 2_000), /is damaged: it is cut/],
    ['altered in its bytes', () => flipped(bundle), /is damaged/],
    ['cut between two lines', () => altered((all) => [...all.slice(0, 40), '']), /it ends within/],
    [
      'altered in a text',
      () => altered((all) => all.map((line) => line.replace(`${UNTAGGED} 3`, `${UNTAGGED} 4711`))),
      /a text whose hash is that of another text/,
    ],
    [
      'altered in a row',
      () => altered((all) => all.map((line) => line.replace('The first one', 'The last one'))),
      /deployments was altered: its checksum is another/,
    ],
    [
      'of a newer format',
      () =>
        altered(([first = '', ...rest]) => [first.replace('"format":1', '"format":2'), ...rest]),
      /of a newer Langur: it has format 2/,
    ],
    [
      'of a newer Langur by its tables',
      () =>
        altered(([first = '', ...rest]) => [
          first.replace('"name":"kept_tags"', '"name":"moods"'),
          ...rest,
        ]),
      /of a newer Langur: it has moods/,
    ],
    [
      'of a newer Langur by its columns',
      () =>
        altered(([first = '', ...rest]) => [first.replace('"seen_version"', '"seen_by"'), ...rest]),
      /of a newer Langur: its annotations have seen_by/,
    ],
    [
      'longer than its end',
      () => altered((all) => [...all.slice(0, -1), '[1]', '']),
      /follows after/,
    ],
  ])('%s is refused in words, and nothing of it is left', async (_name, file, sentence) => {
    const ended = await arrived(bench, { file: file() })
    expect(ended.state).toBe('failed')
    expect(ended.error).toMatch(sentence)
    const { targetId } = ended
    if (targetId === null) return
    await until(async () => (await findModelById(bench.db.read, targetId)) === null || null)
  })

  test('brought in twice at once becomes two models', async () => {
    const both = await Promise.all([
      arrived(bench, { file: bundle }),
      arrived(bench, { file: bundle }),
    ])
    const [one, other] = await Promise.all(both.map((one) => modelOf(bench, one)))
    expect(one?.publicId).not.toBe(other?.publicId)
  })
})

function flipped(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const middle = copy.length >> 1
  copy[middle] = (copy[middle] ?? 0) ^ 0xff
  return copy
}
