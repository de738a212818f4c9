import { randomUUID } from 'node:crypto'
import { type Env, readEnv } from '@/lib/env'
import { announce } from './announce'
import { createLog } from './log'
import { prepare } from './prepare'
import { readVersion } from './project'
import { requireDescriptors } from './scripts/descriptors.mjs'
import { sentenceOf } from './sentence-of'
import { onSignal } from './shutdown'
import { startProcesses } from './start-processes'
import { takeDatabase } from './take-database'

/** The program of the parent: it holds the database and the port, and keeps the processes alive that do the work. */
async function start(env: Env): Promise<void> {
  const log = createLog('parent')
  const version = readVersion()
  requireDescriptors(env.serveProcesses)
  // Among several, by which each is known.
  const copy = randomUUID()
  const giveBack = await takeDatabase(env, copy, log)
  const setupCode = await prepare(env)
  const processes = await startProcesses(env, copy, log)
  onSignal(async () => {
    await processes.stop()
    await giveBack()
  }, log)
  await processes.ready
  process.stdout.write(announce(version, env, processes.port, setupCode))
}

try {
  const env = readEnv()
  await start(env).catch((error) => {
    throw new Error(sentenceOf(error, env, env.backupFolder))
  })
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}
