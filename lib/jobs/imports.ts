import { type ImportRow, importLease } from '@/db/imports/imports'
import { countImport } from '@/lib/imports/count-import'
import { runImport } from '@/lib/imports/run-import'
import { deleteFile, withFile } from '@/lib/services/files/kept-files'
import type { LongWork } from './leased'

/** Files on their way into a model: first counted, and imported once a person has said so. */
export const imports: LongWork<ImportRow> = {
  name: 'imports',
  pauseMs: 250,
  lease: importLease,
  subject: 'The import',
  advice: ', probably because memory ran out. Split the file, or look for a very long line in it.',
  work: ({ db, row: taken, runner, signal, tell }) =>
    withFile(db, taken.path, (path) => {
      const row = { ...taken, path }
      return row.state === 'counting'
        ? countImport({ db, row, signal, tell })
        : runImport(db, row, runner, signal)
    }),
  async after({ db }, { finishedAt, path }) {
    if (finishedAt) await deleteFile(db, path)
  },
}
