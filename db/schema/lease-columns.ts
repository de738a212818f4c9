import { integer, text } from 'drizzle-orm/sqlite-core'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** What every table of long work has beside its `state`: who works on a row, since when, and how it ended. */
export const leaseColumns = () => ({
  startedAt: timestamp('started_at'),
  finishedAt: timestamp('finished_at'),
  /** The runner that holds the row; nobody does when there is none, or it was not heard of for a while. */
  runner: text('runner'),
  heartbeatAt: timestamp('heartbeat_at'),
  /** How many runners took it up; a row that ends its runner each time is given up. */
  attempts: integer('attempts').notNull().default(0),
  cancelRequested: integer('cancel_requested', { mode: 'boolean' }).notNull().default(false),
  error: text('error'),
})
