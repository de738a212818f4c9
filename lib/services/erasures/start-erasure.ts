import 'server-only'
import { randomUUID } from 'node:crypto'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { hasFailedErasure, insertErasure } from '@/db/erasures/erasures'
import { bulkWritingOf } from '@/db/models/bulk-writing'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Erasure, ErasureInput } from '@/lib/contracts/erasure'
import { AppError, invalidFields } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { requireStillThere } from '@/lib/services/models/require-model'
import { countErasure } from './count-erasure'
import { toErasure } from './to-erasure'

/** Has the job runner erase texts for good, if there are as many of them as whoever asks has seen. */
export async function startErasure(
  db: Database,
  backupFolder: string,
  actor: Actor,
  model: ModelRow,
  { expected_texts, ...choice }: ErasureInput,
): Promise<Erasure> {
  const {
    backups,
    backup_folder: _folder,
    production: _number,
    ...counts
  } = await countErasure(db, backupFolder, model, choice)
  if (counts.texts !== expected_texts) {
    const message = `expected_texts is ${expected_texts}, but this would erase ${plural('text', counts.texts)}. Nothing was erased. Count again.`
    throw invalidFields([{ path: 'expected_texts', message, value: expected_texts }], 'CONFLICT')
  }
  const found = counts.texts + counts.deleted_texts + counts.requests + counts.held_out_texts
  // What one that failed has left in files and indices goes with the next one.
  if (found === 0 && !(await hasFailedErasure(db.read, model.id))) {
    throw new AppError('CONFLICT', 'Nothing was found that could be erased.')
  }
  const none = { texts: 0, deleted_texts: 0, requests: 0, held_out_texts: 0, views: 0 }
  return db.write(async (tx) => {
    await requireStillThere(tx, model)
    const writing = await bulkWritingOf(tx, model.id)
    if (writing !== null) throw new AppError('CONFLICT', BUSY[writing])
    const own = { modelId: model.id, actor, choice, batch: randomUUID(), backups }
    const row = await insertErasure(tx, { ...own, counts: { ...counts, ...none } }, new Date())
    await addAudit(tx, actor, 'texts erased', `${plural('text', counts.texts)} of ${model.name}`)
    return toErasure(row)
  })
}

const BUSY = {
  import:
    'A file is being imported into this model. Wait until it is in, or cancel it; then erase.',
  upload: 'Texts are being uploaded into this model. Erase when they are in.',
  change: 'Many texts of this model are being changed or erased. Wait until that has ended.',
}
