import { dirname, join } from 'node:path'
import { keepLogShort } from '@/lib/jobs/keep-log-short'
import { openTemporaryDatabase } from '@/lib/testing/database/temporary-database'

/** A database of its own, whose log is kept short as that of a running Langur. */
export async function openBenchDatabase() {
  const db = await openTemporaryDatabase()
  const program = join(dirname(process.argv[1] ?? ''), 'log-thread.mjs')
  const shortening = keepLogShort(program, db.address, (sentence) => process.stderr.write(sentence))
  const { remove } = db
  return Object.assign(db, {
    async remove() {
      await shortening.close()
      await remove()
    },
  })
}
