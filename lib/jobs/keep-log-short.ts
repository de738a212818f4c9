import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What the thread says: that the disk is to blame, or, when it was asked to empty the log, whether it did. */
export type FromLog = { trouble: string } | { isEmpty: boolean } | Failed
/** What SQLite adds to an error does not come along with it. */
type Failed = { error: Error; code: string | undefined }

type Kept = {
  /** `emptyLog` of the database, in the thread: moving stops who does it. */
  empty: () => Promise<boolean>
  close: () => Promise<void>
}

/**
 * Keeps the log of the database at an address short until it is closed, by a thread with `file` as its program. `onTrouble`
 * is told, in a sentence, when the disk is to blame that it cannot; any other failure of the thread is one of this process.
 */
export function keepLogShort(
  file: string,
  address: string,
  onTrouble: (sentence: string) => void,
): Kept {
  const worker = new Worker(file, { workerData: { address } })
  worker.on('message', (message: FromLog) => {
    if ('trouble' in message) onTrouble(message.trouble)
  })
  let last: Promise<unknown> = Promise.resolve()

  async function empty(): Promise<boolean> {
    worker.postMessage('empty')
    for (;;) {
      const [message]: FromLog[] = await once(worker, 'message')
      if (!message || 'trouble' in message) continue
      if ('error' in message) throw Object.assign(message.error, { code: message.code })
      return message.isEmpty
    }
  }

  return {
    /** One after the other: each wants to know of the log after its own writes. */
    empty() {
      const emptied = last.then(empty)
      last = emptied.catch(() => undefined)
      return emptied
    },
    async close() {
      await worker.terminate()
    },
  }
}
