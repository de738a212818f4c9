import type { Connection, Database } from '@/db/connection/database'
import { run } from '@/db/connection/sql'
import { at } from '@/lib/at'
import { highestGiven, setCounters } from './counters'
import { hashTable } from './hash-table'
import { filledFrom, markAsFilled, unmark } from './mark'
import { pagesAfter } from './pages'
import { countRows, insertRows, lastRow } from './rows'
import { readShapes, type Shape, WAITING } from './table-shapes'

export type Names = { source: string; target: string }

type Options = {
  migrationsFolder: string
  names: Names
  tell?: (sentence: string) => void
  /** Ends it between two pages; the same move goes on from there. */
  signal?: AbortSignal
  /** Looks at both once all is compared; what it throws ends the move before the target may be used. */
  check?: () => Promise<void>
  /** Written with the last change, which opens the target. */
  note?: (tx: Connection) => Promise<void>
}

/** SQLite's log is put into its file about so often. */
const ROWS_BETWEEN = 100_000

/**
 * Fills the tables of an empty database with the rows of another one of the same schema, and compares them. Nobody else may
 * use either. Until all is the same, no Langur starts with the target; what was interrupted goes on where it was. Answers how
 * many rows were moved. Throws a sentence.
 */
export async function moveRows(from: Database, to: Database, options: Options): Promise<number> {
  const { names, signal, tell = () => {} } = options
  const shapes = (await readShapes(options.migrationsFolder)).filter(({ name }) => name !== WAITING)
  const begun = await filledFrom(to.read)
  if (begun !== null && begun !== names.source) {
    throw new Error(
      `${names.target} is being filled from ${begun}, and not from ${names.source}. Go on with that one, or empty the target.`,
    )
  }
  if (begun === null) await to.write((tx) => markAsFilled(tx, shapes, names))
  else tell('What was moved before is left as it is; the rest follows.')
  for (const shape of shapes) await copyTable(from, to, shape, { tell, signal })
  await to.flush()
  tell('All rows are there. Now both are read and compared.')
  let rows = 0
  for (const shape of shapes) rows += await compareTable(from, to, shape, { names, signal })
  tell(`${shapes.length} tables are the same: ${counted(rows)}, compared by SHA-256.`)
  await options.check?.()
  const counters = await Promise.all(shapes.map((shape) => highestGiven(from.read, shape)))
  const isIndexed = (await readShapes(options.migrationsFolder)).length > shapes.length
  await to.write(async (tx) => {
    for (const [index, shape] of shapes.entries()) await setCounters(tx, shape, at(counters, index))
    if (isIndexed) await run(tx, REINDEX)
    await unmark(tx, names.source)
    await options.note?.(tx)
  })
  await to.emptyLog()
  return rows
}

const counted = (rows: number) => `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`

/** The index of searches is made anew from the texts, by the job runner; until then they are read. */
const REINDEX =
  'INSERT INTO search_backlog (sample_id, model_id) SELECT sample_id, model_id FROM live_samples'

type Watching = { tell: (sentence: string) => void; signal: AbortSignal | undefined }

async function copyTable(from: Database, to: Database, shape: Shape, { tell, signal }: Watching) {
  const all = await countRows(from.read, shape)
  let done = await countRows(to.read, shape)
  let [tenths, sinceLog] = [Math.floor((done / all) * 10), 0]
  const begunAt = done
  for await (const page of pagesAfter(from.read, shape, await lastRow(to.read, shape))) {
    signal?.throwIfAborted()
    await to.writePart((tx) => insertRows(tx, shape, page))
    done += page.length
    sinceLog += page.length
    if (sinceLog >= ROWS_BETWEEN) {
      await to.emptyLog()
      sinceLog = 0
    }
    const now = Math.floor((done / all) * 10)
    if (now > tenths && done < all)
      tell(`${shape.name}: ${done.toLocaleString('en')} of ${counted(all)}`)
    tenths = now
  }
  if (done > begunAt) tell(`${shape.name}: ${counted(done)}`)
}

/** Answers how many rows both have. */
async function compareTable(
  from: Database,
  to: Database,
  shape: Shape,
  { names, signal }: { names: Names; signal: AbortSignal | undefined },
): Promise<number> {
  const [theirs, ours] = await Promise.all([
    hashTable(from.read, shape, signal),
    hashTable(to.read, shape, signal),
  ])
  if (theirs.rows === ours.rows && theirs.hash === ours.hash) return theirs.rows
  const others = theirs.rows === ours.rows ? ', with other values' : ''
  throw new Error(
    `${shape.name} is not the same in both: ${counted(theirs.rows)} in ${names.source}, ${ours.rows} in ${names.target}${others}. Something was changed since the move began. Empty ${names.target} and move again.`,
  )
}
