/** `up` and `down`: proven; `open`: it could be chance. */
export type DifferenceTone = 'up' | 'down' | 'open'

/** A difference is proven when its whole interval lies on one side of zero, whatever becomes of the verdict. */
export function toneOf({ low, high }: { low: number; high: number }): DifferenceTone {
  if (low > 0) return 'up'
  return high < 0 ? 'down' : 'open'
}
