import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import type { AuditAction } from '@/lib/contracts/audit-actions'

export type AuditNotes = {
  /** To be called by a GET, which writes nothing itself. */
  note: (actor: Actor, action: AuditAction, subject: string) => void
  /** Writes down what was noted. */
  flush: () => Promise<void>
}

type Note = [actor: Actor, action: AuditAction, subject: string]

/** What was taken away by GET, in memory for the second until it is written down. */
export function createAuditNotes(db: Database): AuditNotes {
  let notes: Note[] = []
  return {
    note: (...note) => notes.push(note),
    async flush() {
      if (notes.length === 0) return
      const written = notes
      notes = []
      try {
        await db.write(async (tx) => {
          for (const note of written) await addAudit(tx, ...note)
        })
      } catch (error) {
        notes = [...written, ...notes]
        throw error
      }
    },
  }
}
