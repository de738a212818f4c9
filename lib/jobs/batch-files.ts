import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BatchRow, batchLease } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { BatchProgress } from '@/lib/batches/messages'
import { bringHere, isShared, keepFile, withFile } from '@/lib/services/files/kept-files'
import { stillWriting } from '@/lib/services/files/still-writing'

type Keep = (progress: Pick<BatchProgress, 'bytesWritten' | 'unsureBytes'>) => Promise<void>

/** What is made of a batch, and how much of each is written. */
const MADE = { '.out': 'bytesWritten', '.unsure': 'unsureBytes' } as const

/**
 * Works on the files of a batch on this machine, which goes on where another one was lost. `keep` puts what has come since
 * where all machines read it, as long as this runner holds the batch; what it told of is there when it returns.
 */
export async function withBatchFiles(
  db: Database,
  row: BatchRow,
  runner: string,
  work: (here: BatchRow, keep: Keep) => Promise<void>,
): Promise<void> {
  if (!isShared(db)) return work(row, async () => {})
  const kept = { bytesWritten: row.bytesWritten, unsureBytes: row.unsureBytes }
  const along = async (tx: Parameters<typeof batchLease.move>[0]) => {
    await batchLease.move(tx, row.id, runner, { heartbeatAt: new Date() })
  }
  await withFile(db, row.path, async (path) => {
    const endings = Object.entries(MADE)
    const all = endings.map(([ending]) => path + ending)
    try {
      for (const [ending, bytes] of endings) {
        await bringHere(db, row.path + ending, path + ending, row[bytes])
      }
      await stillWritingAll(all, () =>
        work({ ...row, path }, async (progress) => {
          for (const [ending, bytes] of endings) {
            const as = basename(row.path) + ending
            await keepFile(db, path + ending, { as, from: kept[bytes], to: progress[bytes], along })
            kept[bytes] = progress[bytes]
          }
        }),
      )
    } finally {
      for (const made of all) await rm(made, { force: true })
    }
  })
}

function stillWritingAll<Result>(
  paths: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  return paths.reduce((inner, path) => () => stillWriting(path, inner), work)()
}
