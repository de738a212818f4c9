import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { findArrival, insertArrival } from '@/db/arrivals/arrivals'
import { findModelById, type ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { matchingSamples } from '@/db/samples/sample-lists'
import { newestRun } from '@/db/training/runs'
import { systemActor } from '@/lib/contracts/actor'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveHeldOut } from '@/lib/imports/receive-held-out'
import { deploy } from '@/lib/services/deployments/deploy'
import { requireExport } from '@/lib/services/exports/require-export'
import { startExport } from '@/lib/services/exports/start-export'
import { editModel } from '@/lib/services/models/edit-model'
import { pinPromises } from '@/lib/services/promises/pin-promises'
import { judgeRandomCheck } from '@/lib/services/random-checks/judge-random-check'
import { startRandomCheck } from '@/lib/services/random-checks/start-random-check'
import { tagSamples } from '@/lib/services/samples/tag-samples'
import { keepTags } from '@/lib/services/suspicious/keep-tags'
import { startTuning } from '@/lib/services/tunings/start-tuning'
import { editVersionNote } from '@/lib/services/versions/notes/edit-version-note'
import { evidenceGathered } from '@/lib/testing/jobs/test-jobs'
import { tuningEnded } from '@/lib/testing/jobs/tuning-ended'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { changeByHand } from './by-hand'

export type BundleBench = Workbench & {
  /** A model with rows in every table of a bundle. */
  model: ModelRow
  bundle: Buffer
}

/** Ids of another model lie below and between those of the one that is bundled. */
export async function openBundleBench(): Promise<BundleBench> {
  const bench = await openWorkbench()
  const other = await bench.createModel()
  await bench.upload(other, trainingTexts().slice(0, 50))
  const made = await bench.createModel({ name: 'Tickets' })
  await bench.upload(made, trainingTexts())
  const [tag] = await listTags(bench.db.read, made.id)
  const minimums = [{ tag_id: tag?.id ?? 0, minimum: 0.4 }]
  await editModel(bench.db, systemActor, made, { minimum_confidence_by_tag: minimums })
  await bench.train(made)
  await fillAll(bench, made)
  const model = await bench.reread(made)
  return { ...bench, model, bundle: await bundleOf(bench, model) }
}

/** Stands in each of its texts that nobody has tagged. */
export const UNTAGGED = 'A text that nobody has tagged'

/** Leaves rows in every table of a bundle. */
async function fillAll(bench: Workbench, of: ModelRow): Promise<void> {
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
  // What the runner adds to a deploy afterwards would differ from bundle to copy.
  await evidenceGathered(db, of.id)
}

/** The file of a bundle of a model as it is now. */
export async function bundleOf(bench: Workbench, of: ModelRow): Promise<Buffer> {
  const { id } = await startExport(bench.db, systemActor, of, { kind: 'bundle' })
  const ended = await until(async () => {
    const row = await requireExport(bench.db, of, id)
    return row.finishedAt ? row : null
  })
  if (ended.path === null) throw new Error(ended.error ?? ended.state)
  return readFileSync(ended.path)
}

type Source = { file: Buffer } | { copyOf: ModelRow }

/** What became of a model on its way in. */
export async function arrived({ db }: Pick<Workbench, 'db'>, source: Source) {
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

type Arrived = { targetId: number | null; error: string | null }

/** The model that has arrived; throws what is said when there is none. */
export async function modelOf({ db }: Pick<Workbench, 'db'>, { targetId, error }: Arrived) {
  const found = targetId === null ? null : await findModelById(db.read, targetId)
  if (!found || found.deletedAt) throw new Error(error ?? 'It did not come.')
  return found
}
