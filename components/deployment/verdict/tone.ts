import type { DifferenceTone } from '@/components/ui/charts/difference-bar'
import type { ProvenDifference } from '@/lib/contracts/proof'

/** A difference is proven when its whole interval lies on one side of zero, whatever becomes of the verdict. */
export function toneOf({ low, high }: Pick<ProvenDifference, 'low' | 'high'>): DifferenceTone {
  if (low > 0) return 'up'
  return high < 0 ? 'down' : 'open'
}
