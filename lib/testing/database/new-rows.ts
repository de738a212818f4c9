import type { Connection, Database } from '@/db/connection/database'
import type { insertModel } from '@/db/models/models'
import { nextRevision, recordChange } from '@/db/models/record-change'
import { ensureGroup } from '@/db/samples/groups'
import { insertSample } from '@/db/samples/samples'
import type { NewVersion } from '@/db/versions/write-version'
import { systemActor } from '@/lib/contracts/actor'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { someMetrics } from '@/lib/testing/made/some-report'

type NewModel = Parameters<typeof insertModel>[1]

/** A model for `insertModel`, with nothing in it. */
export function newModel(given: Partial<NewModel> = {}): NewModel {
  return {
    publicId: 'cl_00000001',
    name: 'Tickets',
    description: '',
    settings: defaultSettings,
    trainAutomatically: false,
    keepRequests: true,
    requestDays: null,
    maskRequests: false,
    untaggedDays: null,
    deployPolicy: 'warn',
    secondPerson: false,
    goalF1: 0.8,
    secondOpinions: 0,
    ...given,
  }
}

/** A text that is in no revision yet; copies of it share its group. */
export async function addText(tx: Connection, modelId: number, content: string): Promise<number> {
  const key = Buffer.from(content)
  const groupId = await ensureGroup(tx, modelId, key)
  const sample = { hash: key, content, groupId, source: 'test' }
  return insertSample(tx, modelId, sample, new Date())
}

/** One change of a model's data, which is one revision; answers its number. */
export function newRevision(
  db: Database,
  modelId: number,
  work: (tx: Connection, revision: number) => Promise<unknown>,
): Promise<number> {
  return db.write(async (tx) => {
    const revision = await nextRevision(tx, modelId)
    await work(tx, revision)
    const told = { revision, actor: systemActor, kind: 'test', summary: 'Changed.', count: 1 }
    return recordChange(tx, modelId, told, new Date())
  })
}

/** A version for `insertVersion`, as a training writes it. */
export function newVersion(modelId: number): NewVersion {
  return {
    modelId,
    runId: 1,
    revision: 1,
    settings: defaultSettings,
    tags: [{ id: 1, name: 'Billing' }],
    metrics: someMetrics(),
    dataHash: 'a',
    modelHash: 'b',
    modelBytes: 3,
    engineVersion: '1',
    readAt: new Date(1_000),
    durationMs: 1,
    askedBy: 'Maya',
    automatic: false,
    warnings: [],
    tuningId: null,
  }
}

export const noErasureCounts = {
  texts: 0,
  deleted_texts: 0,
  requests: 0,
  held_out_texts: 0,
  files: 0,
  views: 0,
  versions: 0,
}
