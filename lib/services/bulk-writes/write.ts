import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Database } from '@/db/connection/database'
import { type BulkWriteRow, findBulkWrite, insertBulkWrite } from '@/db/models/bulk-writes'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { isUnderWay } from '@/lib/facts/under-way'
import { askAgain } from '@/lib/services/ask-again'
import { newBatch } from '@/lib/services/changes/batch'
import { checkPins } from '@/lib/services/promises/pin-promises'
import { checkChoice } from '@/lib/services/samples/check-choice'
import { writeBulkFile } from './bulk-file'
import { doWork, type ResultOf, type Work } from './do-work'
import { isOnePart } from './is-one-part'
import { uploadJson } from './upload-json'

/**
 * Writes a change of a model's data: at once where one transaction is enough, else by the job runner, which ends it or
 * takes it back whoever is killed on the way. Returns when it is done.
 */
export async function write<Kind extends Work['kind']>(
  db: Database,
  actor: Actor,
  model: ModelRow,
  work: Extract<Work, { kind: Kind }>,
): Promise<ResultOf<Kind>> {
  await check(db, model, work)
  const result = (await isOnePart(db, model, work))
    ? await doWork(db, actor, model, work, newBatch())
    : await ended(db, await queue(db, actor, model, work))
  // `doWork` answers for each kind what `ResultOf` says, and what it answered is kept as it was.
  return result as ResultOf<Kind>
}

/** What is refused as it is asked for, before anybody waits. */
async function check(db: Database, model: ModelRow, work: Work): Promise<void> {
  if (work.kind === 'tag' || work.kind === 'delete') await checkChoice(db.read, model, work.input)
  if (work.kind === 'pin') await checkPins(db.read, model, work.ids)
}

async function queue(db: Database, actor: Actor, model: ModelRow, work: Work): Promise<number> {
  const isUpload = work.kind === 'upload'
  const path = isUpload ? await writeBulkFile(db, uploadJson(work.input)) : null
  const own = { modelId: model.id, actor, path, batch: randomUUID() }
  const row = { ...own, work: isUpload ? ({ kind: 'upload' } as const) : work }
  return db.write((tx) => insertBulkWrite(tx, row, new Date()))
}

async function ended(db: Database, id: number): Promise<unknown> {
  const row = await askAgain(async () => {
    const now = await findBulkWrite(db.read, id)
    return isUnderWay(now) ? undefined : now
  })
  if (row?.state === 'finished') return row.result
  throw refusal(row ?? null)
}

function refusal(row: BulkWriteRow | null): AppError {
  if (row?.failure) {
    const { code, message, ...told } = row.failure
    return new AppError(code, message, told)
  }
  if (row?.state === 'failed')
    return new AppError('INTERNAL_ERROR', row.error ?? 'The change failed.')
  return new AppError('CONFLICT', 'This change was cancelled; what was written is taken back.')
}
