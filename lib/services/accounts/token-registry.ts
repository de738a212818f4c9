import 'server-only'
import { findTokenByHash, touchTokens } from '@/db/accounts/tokens'
import { watchChanges } from '@/db/connection/changes'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { hashTokenKey } from './token-key'

export type TokenRegistry = {
  /** Who holds this key; undefined when nobody does. */
  identify: (key: string) => Promise<Actor | undefined>
  /** Tokens were used where another process identified them. */
  note: (used: TokenUse) => void
  /** Writes down when tokens were last used. */
  flush: () => Promise<void>
}

/** When tokens were last used, by their ids. */
export type TokenUse = Map<number, Date>

/** Tokens in memory, because classify asks on every request; until anybody has committed, such as a revocation. */
export function createTokenRegistry(
  db: Database,
  changes = watchChanges(db),
  touch = (used: TokenUse): Promise<void> => touchTokens(db, used),
): TokenRegistry {
  const known = changes.remember<Actor & { tokenId: number }>()
  let usedAt: TokenUse = new Map()

  return {
    async identify(key) {
      const looking = changes.look()
      if (looking) await looking
      const current = known()
      const actor = current.get(key) ?? (await readActor(db, hashTokenKey(key)))
      if (!actor) return undefined
      current.set(key, actor)
      usedAt.set(actor.tokenId, new Date())
      return actor
    },
    note(used) {
      usedAt = new Map([...usedAt, ...used])
    },
    async flush() {
      if (usedAt.size === 0) return
      const touched = usedAt
      usedAt = new Map()
      try {
        await touch(touched)
      } catch (error) {
        // What was used since is newer.
        usedAt = new Map([...touched, ...usedAt])
        throw error
      }
    },
  }
}

async function readActor(
  db: Database,
  hash: Buffer,
): Promise<(Actor & { tokenId: number }) | undefined> {
  const token = await findTokenByHash(db, hash)
  if (!token) return undefined
  const { id, name, userId, role } = token
  return { kind: 'token', userId, tokenId: id, name, role }
}
