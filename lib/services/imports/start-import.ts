import 'server-only'
import type { Database } from '@/db/connection/database'
import { importLease } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Import } from '@/lib/contracts/import'
import { AppError } from '@/lib/errors'
import { requireImport } from './require-import'
import { toImport } from './to-import'

/** Queues an import whose file has been counted with the mapping in force. */
export async function startImport(
  db: Database,
  actor: Actor,
  model: ModelRow,
  importId: number,
): Promise<Import> {
  const { state, found, error, purpose } = await requireImport(db, model, importId)
  if (purpose === 'held_out') throw new AppError('CONFLICT', HELD_OUT_ONLY)
  if (state === 'ready' && !found) {
    throw new AppError('CONFLICT', error ?? 'The file could not be counted.')
  }
  const started = await db.write((tx) =>
    importLease.update(tx, importId, ['ready'], {
      state: 'queued',
      actor,
      runner: null,
      startedAt: null,
      heartbeatAt: null,
    }),
  )
  if (started) return toImport(started)
  throw new AppError('CONFLICT', whyNot(state))
}

const HELD_OUT_ONLY =
  'This file was uploaded for the held-out file, so that no version learns from it. POST to its address with held-out/ in place of start/.'

function whyNot(state: string): string {
  if (state === 'counting')
    return 'The file is still being counted. Start the import when its state is “ready”.'
  return `This import cannot be started: it is ${state}.`
}
