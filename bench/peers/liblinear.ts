import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Timing } from '../tasks/stopwatch'

/** Support vector machine in the dual, C and tolerance as in the engine, one more feature that is always 1. */
const FLAGS = ['-s', '1', '-c', '1', '-e', '0.1', '-B', '1', '-q']

/**
 * Seconds of the solver alone: from closing the matrix, which it has read by then, to opening the file of the model.
 * Both are watched from outside, every millisecond.
 */
export async function runLiblinear(
  program: string,
  matrixFile: string,
  modelFile: string,
): Promise<Timing> {
  const child = spawn(program, [...FLAGS, matrixFile, modelFile], { stdio: 'ignore' })
  const ended = new Promise<unknown>((resolve, reject) => {
    child.on('error', reject).on('close', (status, signal) => resolve(status ?? signal))
  })
  const { pid } = child
  if (pid === undefined) throw await ended
  await until(() => isOpen(pid, matrixFile))
  await until(() => !isOpen(pid, matrixFile))
  const started = { wall: performance.now() / 1e3, cpu: processorSeconds(pid) }
  let cpu = started.cpu
  await until(() => {
    cpu = Math.max(cpu, processorSeconds(pid))
    return existsSync(modelFile) || child.exitCode !== null
  })
  const wall = performance.now() / 1e3 - started.wall
  const status = await ended
  if (status !== 0) throw new Error(`${program} ended with ${status}.`)
  return { wall, cpu: cpu - started.cpu }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(1)
}

function isOpen(pid: number, file: string): boolean {
  const folder = `/proc/${pid}/fd`
  return readdirSync(folder).some((name) => readlinkSync(`${folder}/${name}`) === file)
}

/** Time on a processor, of which the kernel keeps count in nanoseconds; 0 when the process has ended. */
function processorSeconds(pid: number): number {
  const file = `/proc/${pid}/schedstat`
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e9 : 0
}
