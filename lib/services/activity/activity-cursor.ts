import 'server-only'
import type { ActivityPlace } from '@/db/activity/activity'
import { badCursor } from '@/lib/services/cursor'

/** A place in the list as text: the moment in milliseconds, the rank of its source, the id of its row. */
export function toCursor({ at, rank, id }: ActivityPlace): string {
  return `${at.getTime()}.${rank}.${id}`
}

/** The place again; null for none. Throws for what no list has given out. */
export function fromCursor(cursor: string | undefined): ActivityPlace | null {
  if (cursor === undefined) return null
  const [, at, rank, id] = /^(\d{1,15})\.(\d)\.(\d{1,15})$/.exec(cursor) ?? []
  if (at === undefined) throw badCursor(cursor)
  return { at: new Date(Number(at)), rank: Number(rank), id: Number(id) }
}
