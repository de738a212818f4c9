import type { JobKind } from './job-kind'

/** Keeps the log of the database short: in this process, because it stops the one that does it. */
export const shortenLog: JobKind = {
  name: 'shorten-log',
  pauseMs: 250,
  async take({ db }) {
    await db.shortenLog()
    return null
  },
}
