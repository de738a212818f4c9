import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openLog } from '@/db/connection/log'
import { storageFault } from '@/db/connection/storage-fault'
import type { FromLog } from './keep-log-short'

const LOOK_MS = 250

/** The program of the thread that keeps the log of the database short, because that stops the one that does it. */
const { address }: { address: string } = workerData
const log = await openLog(address)
let told: string | undefined

parentPort?.on('message', async () => {
  say(
    await log.empty().then(
      (isEmpty) => ({ isEmpty }),
      (error) => ({ error, code: error.code }),
    ),
  )
})

for (;;) {
  await log.shorten().then(
    () => tell(undefined),
    (error) => {
      const fault = storageFault(error, address)
      if (!fault) throw error
      tell(fault.message)
    },
  )
  await pause(LOOK_MS)
}

/** Once for as long as it fails alike. */
function tell(sentence: string | undefined): void {
  if (sentence !== undefined && sentence !== told) say({ trouble: sentence })
  told = sentence
}

function say(message: FromLog): void {
  parentPort?.postMessage(message)
}
