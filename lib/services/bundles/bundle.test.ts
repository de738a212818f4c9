import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findArrival, insertArrival } from '@/db/arrivals/arrivals'
import { LEFT_OUT, parts } from '@/db/bundles/parts'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { matchingSamples } from '@/db/samples/sample-lists'
import { newestRun } from '@/db/training/runs'
import { findVersion, listVersions } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import { systemActor } from '@/lib/contracts/actor'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveHeldOut } from '@/lib/imports/receive-held-out'
import { deploy } from '@/lib/services/deployments/deploy'
import { requireExport } from '@/lib/services/exports/require-export'
import { startExport } from '@/lib/services/exports/start-export'
import { pinPromises } from '@/lib/services/promises/pin-promises'
import { judgeRandomCheck } from '@/lib/services/random-checks/judge-random-check'
import { startRandomCheck } from '@/lib/services/random-checks/start-random-check'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { keepTags } from '@/lib/services/suspicious/keep-tags'
import { startTuning } from '@/lib/services/tunings/start-tuning'
import { editVersionNote } from '@/lib/services/versions/notes/edit-version-note'
import { changeByHand, openByHand } from '@/lib/testing/database/by-hand'
import { tablesBelow } from '@/lib/testing/database/fill-tables'
import { tuningEnded } from '@/lib/testing/jobs/tuning-ended'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { learnSnapshot } from '@/lib/training/learn/learn-snapshot'
import { readSnapshot } from '@/lib/training/read/read-snapshot'

let bench: Workbench
let model: ModelRow
let bundle: Buffer
beforeAll(async () => {
  bench = await openWorkbench()
  // Ids of another model lie below and between those of this one.
  const other = await bench.createModel()
  await bench.upload(other, trainingTexts().slice(0, 50))
  model = await bench.createModel({ name: 'Tickets' })
  await bench.upload(model, trainingTexts())
  await bench.train(model)
  await useAll(model)
  model = await bench.reread(model)
  bundle = await bundleOf(model)
})

/** Leaves rows in every table of a bundle. */
async function useAll(of: ModelRow): Promise<void> {
  const { db, unseen } = bench
  const untagged = Array.from({ length: 12 }, (_, index) => ({ text: `${UNTAGGED} ${index}` }))
  const valued = { text: 'It has a channel', fields: { channel: 'email', score: 4.5 } }
  await bench.upload(of, [...untagged, valued, { text: 'It fits nothing', tags: [] }])
  const id = async (q: string) => (await matchingSamples(db.read, { modelId: of.id, q }))[0] ?? 0
  const fitting = [await id('It fits nothing')]
  await tagSamples(db, systemActor, of, { ids: fitting, fits_no_tag: true, chosen_by: 'person' })
  const first = await id(trainingTexts()[0]?.text ?? '')
  await pinPromises(db, systemActor, of, [first])
  await keepTags(db, systemActor, of, [first])
  await deploy(db, unseen, systemActor, of, { note: 'The first one' })
  await editVersionNote(db, systemActor, of, 1, { name: 'First', pinned: true })
  const check = await startRandomCheck(db, unseen, systemActor, of, { texts: 10 })
  const [tag] = await listTags(db.read, of.id)
  await judgeRandomCheck(db, of, { checkId: check.id, place: 1 }, [tag?.id ?? 0])
  const body = Readable.from(['text,tag\nAnother invoice is wrong,Billing\n'])
  const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
  await receiveHeldOut(receiver, systemActor, of, { file_name: 'held-out.csv', body })
  const values = `${first}, ${of.id}`
  await changeByHand(
    db,
    `INSERT INTO tag_trait_periods (tag_id, model_id, description, added_rev)
     VALUES (${tag?.id}, ${of.id}, 'All about money', 1)`,
  )
  await changeByHand(
    db,
    `INSERT INTO second_opinions (id, sample_id, model_id, asked_at, first_tags, first_by, first_user_id)
     VALUES (77, ${values}, 1, '[${tag?.id}]', 'Maya', '')`,
  )
  await changeByHand(
    db,
    `INSERT INTO settlement_periods (opinion_id, model_id, added_rev, tags, at, actor)
     VALUES (77, ${of.id}, 1, '[${tag?.id}]', 1, 'Maya')`,
  )
  await changeByHand(
    db,
    `INSERT INTO brought_versions SELECT id, model_id, 'a.mjs', 'ab', 'Other', 3, 0
     FROM versions WHERE model_id = ${of.id}`,
  )
  const { id: tuning } = await startTuning(db, systemActor, of, 5)
  await tuningEnded(db, tuning)
  await until(async () => {
    const run = await newestRun(db.read, of.id)
    return run?.state === 'finished' || null
  })
}

afterAll(() => bench.close())

async function bundleOf(of: ModelRow): Promise<Buffer> {
  const { id } = await startExport(bench.db, systemActor, of, { kind: 'bundle' })
  const ended = await until(async () => {
    const row = await requireExport(bench.db, of, id)
    return row.finishedAt ? row : null
  })
  if (ended.path === null) throw new Error(ended.error ?? ended.state)
  return readFileSync(ended.path)
}

type Source = { file: Buffer } | { copyOf: ModelRow }

async function arrived(source: Source) {
  const { db } = bench
  const path = 'file' in source ? join(db.folder, 'files', `import-${crypto.randomUUID()}`) : null
  if (path && 'file' in source) writeFileSync(path, source.file)
  const sourceId = 'copyOf' in source ? source.copyOf.id : null
  const row = { actor: systemActor, sourceId, path, fileName: 'x.langur.gz', name: null }
  const { id } = await db.write((tx) => insertArrival(tx, row, new Date()))
  return until(async () => {
    const now = await findArrival(db.read, id)
    return now?.finishedAt ? now : null
  })
}

async function modelOf({ targetId, error }: { targetId: number | null; error: string | null }) {
  const found = targetId === null ? null : await findModelById(bench.db.read, targetId)
  if (!found || found.deletedAt) throw new Error(error ?? 'It did not come.')
  return found
}

const QUESTIONS = ['The invoice is wrong', 'My password does not work', 'nothing known', '']

const UNTAGGED = 'A text that nobody has tagged'

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
    came = await modelOf(await arrived(by === 'a copy' ? { copyOf: model } : { file: bundle }))
  })

  test('answers the same, to the last digit, under a public id of its own', async () => {
    expect(await answersOf(came)).toEqual(await answersOf(model))
    expect(came.publicId).not.toBe(model.publicId)
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
    const again = told(await bundleOf(came), came)
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
    const ended = await arrived({ file: file() })
    expect(ended.state).toBe('failed')
    expect(ended.error).toMatch(sentence)
    const { targetId } = ended
    if (targetId === null) return
    await until(async () => (await findModelById(bench.db.read, targetId)) === null || null)
  })

  test('brought in twice at once becomes two models', async () => {
    const both = await Promise.all([arrived({ file: bundle }), arrived({ file: bundle })])
    const [one, other] = await Promise.all(both.map(modelOf))
    expect(one?.publicId).not.toBe(other?.publicId)
  })
})

function flipped(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const middle = copy.length >> 1
  copy[middle] = (copy[middle] ?? 0) ^ 0xff
  return copy
}
