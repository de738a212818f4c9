import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Connection, Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { changeData } from './change-data'
import { createPace, type Pace } from './pace'

/** What the parts of a change came to, by name, such as `added`. */
export type Counts = Readonly<Record<string, number>>

/** How far a change of many parts is. */
export type Progress = {
  done: number
  total: number
  counts: Counts
  /** The newest of its revisions: the one to undo. */
  revision: number | null
}

/** One change of as many parts as it needs, each a short transaction and a revision of its own. */
export type Batch = {
  /** Joins the parts: they are one entry of the history, and undone together. */
  id: string
  /** Where it stands: parts that were written before their process was killed are not written again. */
  progress: Progress
  pace: Pace
  /** Runs in the transaction of each part; what it throws takes that part back and ends the change. */
  keep: (tx: Connection, progress: Progress) => Promise<void>
}

/** A batch that is written by whoever asked for it. */
export function newBatch(pace = createPace()): Batch {
  const progress = { done: 0, total: 0, counts: {}, revision: null }
  return { id: randomUUID(), progress, pace, keep: async () => {} }
}

type About = { modelId: number; actor: Actor; kind: string }

type Part<Item, Ready = Item> = {
  /** What is left to be done. */
  items: readonly Item[]
  /** How long the text is that an item brings. */
  lengthOf?: (item: Item) => number
  /** Where the work itself says what a part is. */
  pace?: Pace
  /** What can be computed of an item before its part has the write lock. */
  prepare?: (item: Item) => Ready
  change: (
    tx: Connection,
    items: Ready[],
    moment: { revision: number; at: Date },
  ) => Promise<{ count: number; counts: Counts; undoOf?: number }>
  /** What this part and those before it did: the newest stands for all of them in the history. */
  sentence: (counts: Counts) => string
}

/** Writes a change in parts. When it returns, all of them are on the disk. */
export async function changeInParts<Item, Ready = Item>(
  db: Database,
  batch: Batch,
  about: About,
  { items, lengthOf, pace = batch.pace, prepare, change, sentence }: Part<Item, Ready>,
): Promise<void> {
  const isOnePart = !pace.isFull(items.length - 1)
  const total = batch.progress.done + items.length
  for (const part of pace.parts(items, lengthOf)) {
    let next = batch.progress
    // Without a way to make them ready, items are as they are.
    const ready = prepare ? part.map(prepare) : (part as unknown as Ready[])
    await changeData(db, { ...about, batch: batch.id, isOnePart }, async (tx, revision, at) => {
      const { counts, ...told } = await pace.time(part.length, () =>
        change(tx, ready, { revision, at }),
      )
      next = {
        done: batch.progress.done + part.length,
        total,
        counts: sum(batch.progress.counts, counts),
        revision: told.count > 0 ? revision : batch.progress.revision,
      }
      await batch.keep(tx, next)
      return { ...told, summary: sentence(next.counts), result: undefined }
    })
    batch.progress = next
  }
  if (!isOnePart) await db.flush()
}

/** What a change of texts came to. */
export function changed({ progress }: Batch): SamplesChanged {
  return { changed: progress.counts.changed ?? 0, revision: progress.revision }
}

function sum(one: Counts, other: Counts): Counts {
  const all = new Map(Object.entries(one))
  for (const [name, more] of Object.entries(other)) all.set(name, (all.get(name) ?? 0) + more)
  return Object.fromEntries(all)
}
