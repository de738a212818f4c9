import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { forkRunner } from '@/lib/jobs/fork-runner'
import { bundlePrograms } from './bundle-programs'

/** Starts the job runner as the server does, and waits until it looks for work. */
export async function startRunner(dataFolder: string): Promise<ChildProcess> {
  const { runnerFile } = await bundlePrograms()
  const runner = forkRunner(runnerFile, dataFolder)
  await once(runner, 'message')
  return runner
}

/** As the server does after each change: what a test writes, the runner finds only when it looks by itself. */
export function wake(runner: ChildProcess): void {
  runner.send({ type: 'wake' })
}

export async function ended(runner: ChildProcess): Promise<number | null> {
  if (runner.exitCode === null && runner.signalCode === null) await once(runner, 'exit')
  return runner.exitCode
}
