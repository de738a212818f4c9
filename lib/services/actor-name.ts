import 'server-only'
import type { Actor } from '@/lib/contracts/actor'

/** Who asked, as histories show it: programs are told apart from people. */
export function actorName(actor: Actor): string {
  return actor.kind === 'token' ? `API token ${actor.name}` : actor.name
}
