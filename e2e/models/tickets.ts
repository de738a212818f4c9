import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'

/** The texts of a small model, the newest last. */
export const TICKETS = [
  { text: 'Where is my parcel?', tags: [] },
  { text: 'I was charged twice', tags: ['Billing'] },
  { text: 'The invoice of May is wrong', tags: ['Billing'] },
  { text: 'Send the invoice again', tags: ['Payment'] },
  { text: 'My password does not work', tags: ['Login'] },
]

/** Makes a small model that only a person trains, and answers its id. */
export async function ticketsModel(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  for (const ticket of TICKETS) await call('POST', `classifiers/${id}/data/`, { data: [ticket] })
  return id
}
