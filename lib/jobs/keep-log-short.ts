import { Worker } from 'node:worker_threads'

/**
 * Keeps the log of the database at an address short until it is closed, by a thread with `file` as its program. `onTrouble`
 * is told, in a sentence, when the disk is to blame that it cannot; any other failure of the thread is one of this process.
 */
export function keepLogShort(
  file: string,
  address: string,
  onTrouble: (sentence: string) => void,
): { close: () => Promise<void> } {
  const worker = new Worker(file, { workerData: { address } })
  worker.on('message', onTrouble)
  return {
    async close() {
      await worker.terminate()
    },
  }
}
