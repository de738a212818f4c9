declare const handle: unique symbol

/** Something to pass on to the functions of `db/`. What it is made of, only `driver.ts` knows. */
export type Connection = { readonly [handle]: 'connection' }

/** What can be wrong with the place where data is kept. */
export type StorageTrouble =
  | 'full'
  | 'refused'
  | 'damaged'
  | 'gone'
  /** A server that does not answer, or not now: unlike what is gone, it comes back by itself. */
  | 'away'
  | 'descriptors'
  | 'broken'

/** Why something cannot be read or written, in a sentence that names the file or server and says what to do. */
export type StorageFault = { trouble: StorageTrouble; message: string }

/** What a thread that only reads is given. */
export type Reader = {
  read: Connection
  close: () => Promise<void>
}

export type Database = Reader & {
  /** Where the database is: a thread or process of its own opens it by this. */
  address: string
  /** Where files are that are no part of the database, such as uploads. */
  folder: string
  /** For reading; never waits for the writer. Between two awaited reads anything may have been written. */
  read: Connection
  /**
   * Runs `work` on this database with all its reads of one moment, that of the first of them. It cannot write.
   */
  snapshot: <Result>(work: (seen: Database) => Promise<Result>) => Promise<Result>
  /**
   * Runs `work` alone, in one durable transaction. Inside, nothing but the database may be awaited.
   * Throws what `work` throws, after rolling back.
   */
  write: <Result>(work: (tx: Connection) => Promise<Result>) => Promise<Result>
  /**
   * As `write`, for one part of something larger: gives others their turn afterwards, and is on the disk only when
   * `flush` or a later `write` returns. What is left of parts after a loss of power is the first of them, in order.
   */
  writePart: <Result>(work: (tx: Connection) => Promise<Result>) => Promise<Result>
  /** Returns when all that was committed before is on the disk. */
  flush: () => Promise<void>
  /** Moves what was committed out of the log, which `log.ts` keeps short meanwhile, and cuts the log to nothing; answers false when somebody is still reading from it. */
  emptyLog: () => Promise<boolean>
  /** Equal marks promise that between them nothing was committed, by any process. Asked often, it costs little. */
  mark: () => Promise<number>
  /** How many transactions this process has committed. */
  commits: () => number
  /** Tells the job runners of other copies that there may be work. */
  ring: () => Promise<void>
  /** From now on `listener` is called after every transaction that this process has committed. */
  onCommit: (listener: () => void) => void
  /** Why `error` happened, if the disk, the files on it or the server are to blame; what is in other `folders` counts, too. */
  faultOf: (error: unknown, ...folders: string[]) => StorageFault | undefined
  /**
   * What is wrong with the place of the database now, null when nothing is. After a write that failed it looks whether
   * one works again. Throws when the database does not answer for another reason.
   */
  trouble: () => Promise<StorageFault | null>
  /** How far the clock of this machine is off that of the server, in a sentence; null when it is not, or there is no server. */
  clockFault: () => Promise<string | null>
}
