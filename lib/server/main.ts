import { lockDatabase } from '@/db/connection/lock'
import { migrate } from '@/db/connection/migrate'
import { type Env, readEnv } from '@/lib/env'
import { announce } from './announce'
import { createLog } from './log'
import { prepare } from './prepare'
import { makeDataPrivate } from './private-data'
import { migrationsFolder, readVersion } from './project'
import { requireDescriptors } from './scripts/descriptors.mjs'
import { sentenceOf } from './sentence-of'
import { onSignal } from './shutdown'
import { startProcesses } from './start-processes'

/** The program of the parent: it holds the data folder and the port, and keeps the processes alive that do the work. */
async function start(env: Env): Promise<void> {
  const log = createLog('parent')
  const version = readVersion()
  requireDescriptors(env.serveProcesses)
  const unlock = await lockDatabase(env.dataFolder)
  await makeDataPrivate(env.dataFolder, log)
  const tell = (sentence: string) => log.info(sentence)
  await migrate(env.dataFolder, migrationsFolder, { backups: env.backupFolder, tell })
  const setupCode = await prepare(env)
  const processes = await startProcesses(env, log)
  onSignal(async () => {
    await processes.stop()
    await unlock()
  }, log)
  await processes.ready
  process.stdout.write(announce(version, env, processes.port, setupCode))
}

try {
  const env = readEnv()
  await start(env).catch((error) => {
    throw new Error(sentenceOf(error, env.dataFolder, env.backupFolder))
  })
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}
