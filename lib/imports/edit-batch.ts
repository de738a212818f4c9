import 'server-only'
import { type BatchRow, batchLease } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Batch, BatchEdit } from '@/lib/contracts/batch'
import { AppError, invalidField } from '@/lib/errors'
import { checkAsked } from '@/lib/services/batches/check-asked'
import { requireBatch } from '@/lib/services/batches/require-batch'
import { toBatch } from '@/lib/services/batches/to-batch'
import { withFile } from '@/lib/services/files/kept-files'
import type { InspectFile } from './read/inspect-file'

/** Changes what a batch will do. Throws CONFLICT once it was started. */
export async function editBatch(
  { db, inspect }: { db: Database; inspect: InspectFile },
  model: ModelRow,
  batchId: number,
  edit: BatchEdit,
): Promise<Batch> {
  const row = await requireBatch(db, model, batchId)
  const guess = edit.options ? await inspectAnew(db, row, edit.options, inspect) : row.guess
  const textColumn = edit.text_column ?? (edit.options ? guess.mapping.text : row.textColumn)
  const { columns } = guess
  if (!columns[textColumn]) {
    const message = `The text cannot come from column ${textColumn}: the file has columns 0 to ${columns.length - 1}.`
    throw invalidField('text_column', message, textColumn)
  }
  const isAsked = edit.answered_by !== undefined || edit.version !== undefined
  const edited = await db.write((tx) =>
    batchLease.update(tx, batchId, ['ready'], {
      guess,
      options: guess.options,
      textColumn,
      asked: isAsked ? checkAsked(edit) : row.asked,
      columns: edit.columns ?? row.columns,
      emptyBelow: edit.empty_below === undefined ? row.emptyBelow : edit.empty_below,
    }),
  )
  if (edited) return toBatch(edited)
  throw new AppError('CONFLICT', `This batch cannot be changed: it is ${row.state}.`)
}

function inspectAnew(
  db: Database,
  { path, fileName, options }: BatchRow,
  chosen: NonNullable<BatchEdit['options']>,
  inspect: InspectFile,
) {
  const asked = { fileName, chosen: { ...options, ...chosen } }
  return withFile(db, path, (here) => inspect({ path: here, ...asked }))
}
