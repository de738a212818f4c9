import { importLease } from '@/db/imports/imports'
import { importsNeverStarted } from '@/db/imports/uploaded-files'
import { IMPORT_KEPT_DAYS } from '@/lib/contracts/limits'
import { deleteFile } from '@/lib/services/files/kept-files'
import type { JobKind } from './job-kind'

const DAY_MS = 86_400_000
const ERROR = `It was not started within ${IMPORT_KEPT_DAYS} days, so its file was deleted. Nothing was imported; upload it again.`

/** Ends imports that nobody has started, with their files. */
export const endOldImports: JobKind = {
  name: 'end-old-imports',
  pauseMs: 60_000,
  async take({ db }) {
    const now = new Date()
    const before = new Date(now.getTime() - IMPORT_KEPT_DAYS * DAY_MS)
    const [id] = await importsNeverStarted(db.read, before)
    if (id === undefined) return null
    return async () => {
      const end = { state: 'failed', error: ERROR, finishedAt: now, runner: null } as const
      const ended = await db.write((tx) => importLease.update(tx, id, ['ready'], end))
      if (ended) await deleteFile(db, ended.path)
    }
  },
}
