import 'server-only'
import { findTokenByHash, touchTokens } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { hashTokenKey } from './token-key'

export type TokenRegistry = {
  /** Who holds this key; undefined when nobody does. */
  identify: (key: string) => Promise<Actor | undefined>
  /** To be called after any token or person was deleted. */
  forget: () => void
  /** Writes down when tokens were last used. */
  flush: () => Promise<void>
}

/** Tokens in memory, because classify asks on every request. This process alone revokes, so it alone forgets. */
export function createTokenRegistry(db: Database): TokenRegistry {
  let known = new Map<string, Actor & { tokenId: number }>()
  let usedAt = new Map<number, Date>()

  return {
    async identify(key) {
      // A revocation replaces `known`, so a row that was read before it lands in the map nobody asks any more.
      const cache = known
      const actor = cache.get(key) ?? (await readActor(db, hashTokenKey(key)))
      if (!actor || cache !== known) return actor && (await readActor(db, hashTokenKey(key)))
      cache.set(key, actor)
      usedAt.set(actor.tokenId, new Date())
      return actor
    },
    forget() {
      known = new Map()
    },
    async flush() {
      if (usedAt.size === 0) return
      const touched = usedAt
      usedAt = new Map()
      try {
        await touchTokens(db, touched)
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
