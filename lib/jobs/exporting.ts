import { type ExportRow, exportLease } from '@/db/exports/exports'
import { findModelById } from '@/db/models/models'
import { askUnseenByPage } from '@/lib/answering/ask-unseen'
import { rowsOf } from '@/lib/services/bundles/bundle-source'
import { encodeBundle } from '@/lib/services/bundles/encode-bundle'
import { readModel } from '@/lib/services/bundles/read-model'
import { exportPath } from '@/lib/services/exports/export-path'
import { exportedTexts } from '@/lib/services/exports/exported-texts'
import { exportWriters } from '@/lib/services/exports/formats/formats'
import { moveIn } from '@/lib/services/files/kept-files'
import { writeStream } from '@/lib/services/files/write-stream'
import type { LeasedJob, LongWork } from './leased'

/** Files that are made of a model, each of one moment; one whose runner was lost is begun anew. */
export const exporting: LongWork<ExportRow> = {
  name: 'exporting',
  pauseMs: 250,
  lease: exportLease,
  subject: 'The export',
  advice: '. Export fewer texts at a time, or look at the log.',
  async work(job) {
    const { db, row, signal, tell } = job
    const path = await exportPath(db, row.id)
    let done = 0
    let total = 0
    tell(() => ({ done, total }))
    const bytes = await db.snapshot(async (seen) => {
      const made = await contentOf({ ...job, db: seen }, (more) => {
        done += more
      })
      total = made.total
      return writeStream(path, made.pieces, signal)
    })
    await moveIn(db, path)
    return { state: 'finished', path, bytes, done, total, error: null, finishedAt: new Date() }
  },
}

type Content = { total: number; pieces: AsyncIterable<string | Uint8Array> }

async function contentOf(
  { db, row: { modelId, work } }: Pick<LeasedJob<ExportRow>, 'db' | 'row'>,
  onDone: (more: number) => void,
): Promise<Content> {
  const model = await findModelById(db.read, modelId)
  if (!model) throw new Error(`Model ${modelId} is gone.`)
  if (work.kind === 'bundle') {
    const source = await readModel(db.read, model)
    return { total: rowsOf(source), pieces: encodeBundle(source, onDone) }
  }
  const ask = askUnseenByPage(db.read)
  const { total, shape, pages } = await exportedTexts(db.read, model, work, ask)
  async function* counted() {
    for await (const page of pages) {
      yield page
      onDone(page.length)
    }
  }
  return { total, pieces: exportWriters[work.format].write(counted(), shape) }
}
