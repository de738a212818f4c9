import type { Deployment } from '@/lib/contracts/deployment'
import { sure } from '@/lib/format/percent'

/** What was known when it was deployed, for a table. */
export function verdictThen({ verdict, sure: certainty }: Pick<Deployment, 'verdict' | 'sure'>) {
  const words = certainty === null ? '' : sure(certainty)
  switch (verdict) {
    case 'first':
      return 'First version'
    case 'pending':
      return 'Being computed'
    case 'missing':
      return 'None'
    case 'better':
      return words
    case 'worse':
      return `Worse, ${words}`
    case 'mixed':
      return 'Better and worse'
    case 'unproven':
      return `Not proven, ${words}`
  }
}
