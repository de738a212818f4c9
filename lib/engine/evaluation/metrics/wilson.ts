import { NORMAL_97_5 } from '@/lib/engine/proof/normal'
import type { Interval } from './intervals'

/**
 * The 95 % interval of a share, h of n (Wilson 1927): with p = h / n and z = 1.96
 *
 *   (p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n)
 *
 * Everything is possible where n is 0.
 */
export function wilsonInterval(hits: number, n: number): Interval {
  if (n === 0) return [0, 1]
  const p = hits / n
  const z2 = NORMAL_97_5 ** 2
  const middle = p + z2 / (2 * n)
  const distance = NORMAL_97_5 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return [Math.max(0, (middle - distance) / scale), Math.min(1, (middle + distance) / scale)]
}
