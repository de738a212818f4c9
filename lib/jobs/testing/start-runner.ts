import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { runnerEnv } from '../../env'

/** Starts the job runner as the server does, and waits until it looks for work. */
export async function startRunner(runnerFile: string, dataFolder: string): Promise<ChildProcess> {
  const runner = fork(runnerFile, { env: runnerEnv(dataFolder) })
  await once(runner, 'message')
  return runner
}

export async function ended(runner: ChildProcess): Promise<number | null> {
  if (runner.exitCode === null && runner.signalCode === null) await once(runner, 'exit')
  return runner.exitCode
}
