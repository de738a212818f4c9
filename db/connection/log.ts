import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, sqliteOf } from './driver'
import { DATABASE_FILE } from './open'

/** So many pages are moved at once while much is written: a page that is written often moves once. 128 MiB. */
const MANY_PAGES = 32_768
/** So few stay in the log when nobody writes: reading goes through it first. 4 MiB. */
const FEW_PAGES = 1_024
/** Whoever writes leaves the lock between two parts; so often it is looked for. */
const TRIES = 20
const PAUSE_MS = 1

/** The log of the database at an address, for whoever keeps it short. */
export type Log = {
  /**
   * Moves what was committed into the database, when the log is long, or nobody has written since it was looked at last. A
   * long one then begins anew, which it would not do by itself for as long as others go on writing.
   */
  shorten: () => Promise<void>
  /** Moves all of it, and cuts it to nothing; answers false when somebody is still reading from it, or writes all the time. */
  empty: () => Promise<boolean>
  close: () => Promise<void>
}

/** Pages of the log, and those of them that are in the database; busy: 1 where somebody was in the way. */
type Moved = { busy: number; log: number; checkpointed: number }

/** Moving stops who does it, and nobody else: it has a connection of its own, for a thread of its own. */
export async function openLog(address: string): Promise<Log> {
  const file = join(address, DATABASE_FILE)
  const connection = connect(file)
  // Nobody shall wait for this one while it waits.
  sqliteOf(connection).pragma('busy_timeout = 0')
  const index = await open(`${file}-shm`, 'r')
  let last = -1

  function move(how: 'PASSIVE' | 'TRUNCATE'): Moved {
    const [moved] = sqliteOf(connection).pragma(`wal_checkpoint(${how})`) as [Moved]
    return moved
  }

  /** Under the write lock, so most of it was moved before. */
  async function begin(): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (move('TRUNCATE').busy === 0) return true
      await pause(PAUSE_MS)
    }
    return false
  }

  return {
    async shorten() {
      const { written, moved } = await pagesOf(index)
      const isCalm = written === last
      last = written
      if (written - moved < (isCalm ? FEW_PAGES : MANY_PAGES)) return
      const { log, checkpointed } = move('PASSIVE')
      if (log >= MANY_PAGES && log - checkpointed <= FEW_PAGES) await begin()
    },
    async empty() {
      move('PASSIVE')
      return begin()
    },
    async close() {
      await index.close()
      sqliteOf(connection).close()
    },
  }
}

/** The places of these two numbers, in words of the machine: https://sqlite.org/walformat.html#the_wal_index_file_format */
const WRITTEN = 4
const MOVED = 24
const HEADER_WORDS = 34

/** How many pages of the log were written, and how many of these are in the database already. */
async function pagesOf(index: FileHandle): Promise<{ written: number; moved: number }> {
  const words = new Uint32Array(HEADER_WORDS)
  await index.read(words, 0, words.byteLength, 0)
  const [written = 0, moved = 0] = [words[WRITTEN], words[MOVED]]
  // Where the log was begun anew and nothing is written into it yet, the second is of the log before.
  return { written, moved: Math.min(moved, written) }
}
