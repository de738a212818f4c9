import type { BatchRow } from '@/db/batches/batches'

/** What the thread of a batch is given: the address of the database, and the batch as it was taken up. */
export type BatchTask = { database: string; batch: BatchRow }

/** How far it is: all that is on the disk then. */
export type BatchProgress = Pick<
  BatchRow,
  | 'rowsDone'
  | 'bytesRead'
  | 'bytesPerSecond'
  | 'bytesWritten'
  | 'unsureBytes'
  | 'counts'
  | 'problems'
>

export type BatchMessage =
  | { type: 'progress'; progress: BatchProgress }
  | { type: 'done' }
  | { type: 'refused'; detail: string }
