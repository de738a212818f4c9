import { setPriority } from 'node:os'
import { basename } from 'node:path'

/** Of -20 to 19. */
const LAST = 19

/**
 * Lets all others compute before the thread that asks, by the name that the kernel has for it. Only where threads have
 * priorities of their own: elsewhere the whole process would give way.
 */
export function giveWay(thread: string | null): void {
  if (thread !== null) setPriority(Number(basename(thread)), LAST)
}
