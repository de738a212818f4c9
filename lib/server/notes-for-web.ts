import type { Logger } from 'pino'
import { touchTokens } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import type { Channel } from '@/lib/jobs/channel'
import type { TokenUse } from '@/lib/services/accounts/token-registry'
import { type NotesTaker, writeNotes } from '@/lib/serving/write-notes'

type Notes = NotesTaker & { touchTokens: (used: TokenUse) => Promise<void> }

/** Of a copy without a process that writes: written here, where waiting for PostgreSQL keeps nobody waiting. */
export function ownNotes(db: Database): Notes {
  return { ...writeNotes(db), touchTokens: (used) => touchTokens(db, used) }
}

/**
 * Has the process that writes take what is noted here. It is told once only: what it has not taken for sure waits, what
 * it may have taken when it ended does not come again, so that nothing is counted twice.
 */
export function notesForWeb(parent: Channel, log: Logger): Notes {
  async function take(type: string, value: unknown): Promise<void> {
    const isTaken = await parent.ask<boolean>('to web', { type, value })
    if (isTaken === false) throw new Error('The process that writes is not ready.')
    if (isTaken === undefined) log.warn('notes of requests of the last second may be lost')
  }
  return {
    addCounts: (hours) => take('counts', hours),
    addUses: (days) => take('uses', days),
    addTexts: (texts) => take('texts', texts),
    touchTokens: (used) => take('tokens', used),
    whyNot: () => 'requests are not noted while the process that writes is not there; they wait',
  }
}
