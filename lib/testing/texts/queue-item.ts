import type { QueueItem } from '@/lib/contracts/queue'

/** A text of a queue of which nobody, and no version, has said anything. */
export const queueItem: QueueItem = {
  id: 1,
  text: 'Where is my parcel?',
  tags: [],
  sandbox: null,
  disagrees: false,
  fits_no_tag: false,
  source: 'API',
  added: '2025-11-18T10:00:00.000Z',
  tagged: null,
  fields: {},
  external_id: null,
  answers: [],
  suggestion: null,
  chosen_by: 'random',
  copies: 0,
}
