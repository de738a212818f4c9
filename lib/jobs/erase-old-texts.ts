import { randomUUID } from 'node:crypto'
import { insertErasure } from '@/db/erasures/erasures'
import { bulkWritingOf } from '@/db/models/bulk-writing'
import { noteSwept } from '@/db/models/retention'
import { modelsThatForget, overdueTexts } from '@/db/samples/overdue-texts'
import { systemActor } from '@/lib/contracts/actor'
import { backupsSince } from '@/lib/services/erasures/backups-since'
import type { JobContext, JobKind } from './job-kind'

const DAY_MS = 86_400_000
/** So many are erased at once; what is left comes with the next look. */
const MOST = 10_000

/** Has untagged texts erased that are older than their model keeps them: at the start, and then once a day. */
export const eraseOldTexts: JobKind = {
  name: 'erase-old-texts',
  pauseMs: 60_000,
  async take(context) {
    const { db, memory } = context
    const now = Date.now()
    for (const model of await modelsThatForget(db.read)) {
      const looked = memory.forgot.get(model.id)
      const isNew = looked === undefined || looked.days !== model.days
      if (!isNew && now - looked.at < DAY_MS) continue
      // Another erasure, or a file on its way in, comes first.
      if ((await bulkWritingOf(db.read, model.id)) !== null) continue
      return async () => {
        const isDone = await forget(context, model)
        if (isDone) memory.forgot.set(model.id, { at: now, days: model.days })
      }
    }
    return null
  },
}

/** Answers whether those were all. */
async function forget(
  { db, backupFolder }: JobContext,
  { id, days }: { id: number; days: number },
): Promise<boolean> {
  const now = new Date()
  const before = new Date(now.getTime() - days * DAY_MS)
  const { ids, kept } = await overdueTexts(db.read, id, { before, most: MOST })
  const backups = ids.length === 0 ? [] : await backupsSince(db.folder, backupFolder, 0)
  await db.write(async (tx) => {
    await noteSwept(tx, id, { texts: ids.length, kept }, now)
    if (ids.length === 0) return
    const counts = {
      texts: 0,
      deleted_texts: 0,
      requests: 0,
      held_out_texts: 0,
      files: 0,
      views: 0,
    }
    const own = { modelId: id, actor: systemActor, batch: randomUUID(), backups }
    await insertErasure(tx, { ...own, choice: { ids }, counts: { ...counts, versions: 0 } }, now)
  })
  return ids.length < MOST
}
