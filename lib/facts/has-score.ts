import type { TagScore } from '@/lib/contracts/metrics'

/** Whether a tag's numbers say anything: not where all its texts were held out together. */
export function hasScore({ is_scored }: Pick<TagScore, 'is_scored'>): boolean {
  return is_scored !== false
}
