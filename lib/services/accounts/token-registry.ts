import 'server-only'
import { modelRolesOf } from '@/db/accounts/model-roles'
import { findTokenByHash, type LastUse, touchTokens } from '@/db/accounts/tokens'
import { watchChanges } from '@/db/connection/changes'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { roleOn } from '@/lib/contracts/rights'
import type { Holder } from './limit-counter'
import { limitHolders } from './request-limits'
import { hashTokenKey } from './token-key'

export type TokenRegistry = {
  /** Who holds this key; undefined when nobody does. `from` is the network address that asks. */
  identify: (key: string, from: string, now?: Date) => Promise<Actor | undefined>
  /** Whose limits hold for a token; nobody's where there are none. */
  holders: (tokenId: number) => Promise<readonly Holder[]>
  /** Tokens were used where another process identified them. */
  note: (used: TokenUse) => void
  /** Writes down when tokens were last used. */
  flush: () => Promise<void>
}

/** When and from where tokens were last used, by their ids. */
export type TokenUse = Map<number, LastUse>

const NOWHERE = 'none' as const

/** An actor until when: a secret that was replaced ends without anybody committing. */
type Known = Actor & { tokenId: number; until: Date | null }

/** Tokens in memory, because classify asks on every request; until anybody has committed, such as a revocation. */
export function createTokenRegistry(
  db: Database,
  changes = watchChanges(db),
  touch = (used: TokenUse): Promise<void> => touchTokens(db, used),
): TokenRegistry {
  const known = changes.remember<Known>()
  const limited = changes.remember<readonly Holder[]>()
  let usedAt: TokenUse = new Map()

  return {
    async identify(key, from, now = new Date()) {
      const looking = changes.look()
      if (looking) await looking
      const current = known()
      const found = current.get(key) ?? (await readActor(db, hashTokenKey(key), now))
      if (!found || (found.until !== null && found.until <= now)) return undefined
      current.set(key, found)
      usedAt.set(found.tokenId, { at: now, from })
      const { until: _, ...actor } = found
      return actor
    },
    async holders(tokenId) {
      const current = limited()
      // What was used so far is of one month.
      const name = `${tokenId} ${new Date().getUTCMonth()}`
      const found = current.get(name) ?? (await limitHolders(db, tokenId))
      current.set(name, found)
      return found
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

async function readActor(db: Database, hash: Buffer, now: Date): Promise<Known | undefined> {
  const token = await findTokenByHash(db, hash, now)
  if (!token) return undefined
  const { id, name, userId, scope, model, until } = token
  const person = { role: token.role, modelRoles: await modelRolesOf(db.read, userId) }
  // For a token of one model, the others are not there.
  const rights =
    model === null ? person : { role: NOWHERE, modelRoles: { [model]: roleOn(person, model) } }
  return { kind: 'token', userId, tokenId: id, name, scope, until, ...rights }
}
