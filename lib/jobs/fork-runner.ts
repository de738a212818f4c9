import { type ChildProcess, fork } from 'node:child_process'
import { childEnv } from '@/lib/env'

/**
 * Code is compiled on the thread that runs it. Node 20 takes a worker's heap off its books before it ends the worker's
 * compiling, so a thread that ends while a function of its is compiled beside it now and then aborts the whole process; and
 * a training keeps all cores busy anyway.
 */
export const RUNNER_FLAGS = ['--no-concurrent-recompilation']

/** Starts the job runner's process. */
export function forkRunner(file: string, dataFolder: string): ChildProcess {
  return fork(file, {
    env: childEnv(dataFolder),
    execArgv: RUNNER_FLAGS,
    serialization: 'advanced',
  })
}
