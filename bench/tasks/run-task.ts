import { runProgram } from '@/bench/peers/run-program'
import { RUNNER_FLAGS } from '@/lib/jobs/fork-runner'
import { type Answer, type Ask, type TaskName, tasks } from './tasks'

/** What the server does, not the job runner. */
const SERVED: readonly TaskName[] = ['answer']

/** Runs a task in a process of its own, with the flags of the product's: nothing is compiled, and no memory is used yet. */
export async function runTask<Name extends TaskName>(
  name: Name,
  ask: Ask<Name>,
): Promise<Answer<Name>> {
  const program = process.argv[1] ?? ''
  const flags = SERVED.includes(name) ? [] : RUNNER_FLAGS
  const args = ['--expose-gc', ...flags, program, 'task', name]
  return JSON.parse(await runProgram(process.execPath, [...args, JSON.stringify(ask)]))
}

/** The other side: does what the command line of a task says, and writes the answer. */
export async function performTask([name, ask]: readonly string[]): Promise<void> {
  const perform = tasks[name as TaskName] as (ask: unknown) => unknown
  process.stdout.write(JSON.stringify(await perform(JSON.parse(ask ?? '{}'))))
}
