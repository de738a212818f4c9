import { storageFault } from '@/db/connection/storage-fault'

/** What a program says that ends by an error: mostly a person can mend it, so the sentence says more than the stack. */
export function sentenceOf(error: unknown, ...folders: string[]): string {
  const fault = storageFault(error, ...folders)
  if (fault) return fault.message
  return error instanceof Error ? error.message : String(error)
}
