import { z } from 'zod'
import { declare } from './declare'

const count = z.number().int()

const processSchema = z.object({
  name: z.string(),
  pid: count.nullable(),
  state: z.enum(['starting', 'ready', 'restarting', 'silent', 'stopped']),
  /** Null: it does not answer now. */
  memory_bytes: count.nullable(),
  uptime_seconds: z.number().nullable(),
  /** How often it was started again since the server was started. */
  restarts: count,
})
export type ProcessStatus = z.infer<typeof processSchema>

const slowStatementSchema = z.object({
  process: z.string(),
  /** With places where values were. */
  sql: z.string(),
  ms: z.number(),
  at: z.string(),
})
export type SlowStatementStatus = z.infer<typeof slowStatementSchema>

/** What the processes tell of themselves. */
export type ProcessesStatus = { processes: ProcessStatus[]; slow: SlowStatementStatus[] }

export const statusSchema = z.object({
  started: z.string(),
  processes: z.array(processSchema),
  /** Long work by kind: what waits, what is under way, and since when the oldest of it was asked for. */
  queue: z.array(
    z.object({ kind: z.string(), waiting: count, running: count, oldest: z.string().nullable() }),
  ),
  storage: z.object({
    folder: z.string(),
    /** The PostgreSQL that has the data, without its password; null where the folder has it. */
    server: z.string().nullable(),
    /** Of the disk of the folder. */
    free_bytes: count,
    total_bytes: count,
    database_bytes: count,
    /** Of the write-ahead log; null with PostgreSQL, whose log is that of all its databases. */
    log_bytes: count.nullable(),
    /** Why nothing can be written, and what to do; null when nothing is wrong. */
    trouble: z.string().nullable(),
  }),
  backup: z.object({
    /** The last whole one that the folder has. */
    last: z.string().nullable(),
    folder: z.string(),
    /** The schedule wanted a newer one; false while it is off. */
    overdue: z.boolean(),
    scheduled: z.boolean(),
    /** Others make them: data in PostgreSQL is backed up by pg_dump. */
    elsewhere: z.boolean(),
  }),
  /** The slowest of the last hour. */
  slow_statements: z.array(slowStatementSchema),
  versions: z.object({
    langur: z.string(),
    node: z.string(),
    /** Null: the other one has the data. */
    sqlite: z.string().nullable(),
    postgresql: z.string().nullable(),
    icu: z.string(),
    engine: z.string(),
    /** The newest change of the tables. */
    schema: z.string(),
  }),
})
export type Status = z.infer<typeof statusSchema>

export const showStatus = declare({
  method: 'GET',
  path: 'status/',
  summary:
    'How this Langur is: processes, queue, disk, database, backups, slow statements, versions.',
  allow: 'owner',
  isPersonal: true,
  answer: statusSchema,
})
