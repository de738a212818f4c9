import type { Import } from '@/lib/contracts/import'
import { isUnderWay } from './under-way'

/** Whether the server reads the file right now, or is about to. */
export function isBusy(one: Pick<Import, 'state'>): boolean {
  return one.state === 'counting' || isUnderWay(one)
}
