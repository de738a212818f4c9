import type { ModelRow } from '@/db/models/models'
import type { RunRow } from '@/db/training/runs'
import { askUnseen } from '@/lib/answering/ask-unseen'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import { systemActor } from '@/lib/contracts/actor'
import type { ModelCreate } from '@/lib/contracts/model'
import type { UploadInput } from '@/lib/contracts/upload'
import type { Version } from '@/lib/contracts/version'
import type { JobContext } from '@/lib/jobs/job-kind'
import { createModel } from '@/lib/services/models/create-model'
import { requireModel } from '@/lib/services/models/require-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { sandboxVersion } from '@/lib/services/versions/sandbox-version'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { runEnded, startTestJobs } from './test-jobs'

export type Workbench = {
  db: TemporaryDatabase
  unseen: AskUnseen
  createModel: (settings?: Partial<ModelCreate>) => Promise<ModelRow>
  /** The row as it is now. */
  reread: (model: ModelRow) => Promise<ModelRow>
  upload: (model: ModelRow, data: UploadInput['data']) => Promise<void>
  run: (model: ModelRow) => Promise<RunRow>
  /** Trains and answers the new version; throws when the run does not finish. */
  train: (model: ModelRow) => Promise<Version>
  /** A new model whose version 1 was trained on these texts. */
  trainedModel: (data: UploadInput['data'], settings?: Partial<ModelCreate>) => Promise<ModelRow>
  close: () => Promise<void>
}

/** A database with the job runner's lanes in this process, which any write wakes. Models do not train by themselves. */
export async function openWorkbench(given: Partial<JobContext> = {}): Promise<Workbench> {
  const own = await openTemporaryDatabase()
  const { workerFile } = await bundlePrograms()
  const jobs = startTestJobs(own, workerFile, given)
  // As the server wakes the job runner, and the runner does not wake itself.
  const write: TemporaryDatabase['write'] = async (work) => {
    const result = await own.write(work)
    jobs.wake()
    return result
  }
  const db = { ...own, write }

  async function run(model: ModelRow): Promise<RunRow> {
    const { id } = await startRun(db, systemActor, model)
    return runEnded(db, id)
  }

  const ownModel: Workbench['createModel'] = (settings) =>
    createModel(db, systemActor, { name: 'Tickets', train_automatically: false, ...settings })

  const upload: Workbench['upload'] = async (model, data) => {
    await uploadSamples(db, systemActor, model, { data })
  }

  async function train(model: ModelRow): Promise<Version> {
    const ended = await run(model)
    const version = await sandboxVersion(db, model.id)
    if (ended.state !== 'finished' || !version) throw new Error(ended.error ?? ended.state)
    return version
  }

  return {
    db,
    unseen: askUnseen(db.read),
    run,
    upload,
    train,
    createModel: ownModel,
    reread: (model) => requireModel(db, model.publicId),
    async trainedModel(data, settings) {
      const model = await ownModel(settings)
      await upload(model, data)
      await train(model)
      return model
    },
    async close() {
      await jobs.stop()
      await own.remove()
    },
  }
}
