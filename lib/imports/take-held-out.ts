import 'server-only'
import { rm } from 'node:fs/promises'
import type { Database } from '@/db/connection/database'
import { importLease } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { HeldOutFile } from '@/lib/contracts/held-out'
import { AppError } from '@/lib/errors'
import { requireImport } from '@/lib/services/imports/require-import'
import { keepHeldOut } from './keep-held-out'

/**
 * Makes an uploaded file whose columns were looked at the held-out file of its model. Its import has done its work then and
 * is thrown away; what is refused stays, to be read otherwise. Throws CONFLICT where it is no such file, or is not counted.
 */
export async function takeHeldOut(
  db: Database,
  actor: Actor,
  model: ModelRow,
  importId: number,
): Promise<HeldOutFile> {
  const row = await requireImport(db, model, importId)
  if (row.purpose !== 'held_out') throw new AppError('CONFLICT', ONLY_DATA)
  if (row.state !== 'ready') throw new AppError('CONFLICT', whyNot(row.state))
  if (!row.found) throw new AppError('CONFLICT', row.error ?? 'The file could not be read.')
  const file = await keepHeldOut(db, actor, model, { ...row, notes: [] })
  await db.write((tx) => importLease.cancel(tx, importId, new Date()))
  await rm(row.path, { force: true })
  return file
}

const ONLY_DATA =
  'This file was uploaded to be imported. Upload it with purpose=held_out to make it the held-out file.'

function whyNot(state: string): string {
  if (state === 'counting')
    return 'The file is still being read. Ask again when its state is “ready”.'
  return `This file cannot become the held-out file: it is ${state}.`
}
