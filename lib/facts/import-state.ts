import type { Import } from '@/lib/contracts/import'

type Stated = Pick<Import, 'state'>

/** Whether the server reads the file right now, or is about to. */
export function isBusy({ state }: Stated): boolean {
  return state === 'counting' || isImporting({ state })
}

/** Whether texts are being added, or wait for their turn. */
export function isImporting({ state }: Stated): boolean {
  return state === 'queued' || state === 'running'
}
