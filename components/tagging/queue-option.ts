import type { QueueName } from '@/lib/contracts/choices'

/** A queue, or that of a saved view by its id. */
export type QueueOption = QueueName | `view:${number}`

/** As the address has it: nothing for the least sure first. */
export function queueInUrl(option: QueueOption): { queue: string | null; view: string | null } {
  if (option.startsWith('view:')) return { queue: 'view', view: option.slice('view:'.length) }
  return { queue: option === 'uncertain' ? null : option, view: null }
}
