import 'server-only'
import type { Actor } from '@/lib/contracts/actor'
import { mayDo } from '@/lib/contracts/rights'

export type Tagger = {
  /** The person or token. */
  name: string
  /** One of its tabs or programs: what one of them has in hand another does not get. */
  holder: string
}

/** A token tags by itself, a page says that it does; whoever may only read keeps nothing from others. */
export function taggerOf(actor: Actor, named: string | undefined): Tagger | null {
  if (!mayDo(actor.role, 'tagger')) return null
  if (actor.kind !== 'token' && named === undefined) return null
  const name = actor.kind === 'token' ? `token ${actor.tokenId}` : `user ${actor.userId}`
  return { name, holder: `${name} ${named ?? ''}` }
}
