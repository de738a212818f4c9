import { rm } from 'node:fs/promises'
import { type ImportRow, importLease } from '@/db/imports/imports'
import { countImport } from '@/lib/imports/count-import'
import { runImport } from '@/lib/imports/run-import'
import type { LongWork } from './leased'

/** Files on their way into a model: first counted, and imported once a person has said so. */
export const imports: LongWork<ImportRow> = {
  name: 'imports',
  pauseMs: 250,
  lease: importLease,
  subject: 'The import',
  advice: ', probably because memory ran out. Split the file, or look for a very long line in it.',
  work: ({ db, row, runner, signal, tell }) =>
    row.state === 'counting'
      ? countImport({ db, row, signal, tell })
      : runImport(db, row, runner, signal),
  async after(_context, { finishedAt, path }) {
    if (finishedAt) await rm(path, { force: true })
  },
}
