import type { Verdict } from './proof'

/**
 * The verdict where the tags of the two differ. Better needs the tags as they are now to say so, and those that both
 * know not to say the contrary: then it is mixed. What is known of the tags of now otherwise holds.
 */
export function judgeTwice(shared: Verdict, all: Verdict): Verdict {
  return all.kind === 'better' && shared.kind === 'worse' ? { ...all, kind: 'mixed' } : all
}
