import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import type { Timing } from '@/bench/tasks/stopwatch'

/** LIBLINEAR's own choice, which Langur is given, too, where the two are compared. */
export const TOLERANCE = 0.1

/** Support vector machine in the dual, C as in the engine, one more feature that is always 1. */
const FLAGS = ['-s', '1', '-c', '1', '-e', String(TOLERANCE), '-B', '1', '-q']
/** On a busy machine a program can be over before it is looked at. */
const MOST_ATTEMPTS = 20
/** A share of the time that it may be wrong by, because nobody looked at the moment. */
const MOST_DOUBT = 0.02

/**
 * Seconds of the solver alone: from closing the matrix, which it has read by then, to opening the file of the model.
 * Both are watched from outside; of several attempts the one whose moments are known best counts.
 */
export async function runLiblinear(
  program: string,
  matrixFile: string,
  modelFile: string,
): Promise<Timing> {
  let best: Watched | null = null
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    rmSync(modelFile, { force: true })
    const child = spawn(program, [...FLAGS, matrixFile, modelFile], { stdio: 'ignore' })
    const ended = statusOf(child)
    const watched = child.pid === undefined ? null : watch(child.pid, matrixFile, modelFile)
    const status = await ended
    if (status !== 0) throw new Error(`${program} ended with ${status}.`)
    if (watched !== null && watched.doubt < (best?.doubt ?? 1)) best = watched
    if (best !== null && best.doubt <= MOST_DOUBT) break
  }
  if (best === null) throw new Error(`The machine is too busy to time ${program}.`)
  return { wall: best.wall, cpu: best.cpu }
}

function statusOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status, signal) => resolve(status ?? signal))
  })
}

type Watched = Timing & { readonly doubt: number }

/** Looks without a pause, on the other core; null if a moment was missed. */
function watch(pid: number, matrixFile: string, modelFile: string): Watched | null {
  while (!hasOpen(pid, matrixFile)) if (hasEnded(pid)) return null
  const closed = momentWhen(() => !hasOpen(pid, matrixFile))
  const cpu = processorSeconds(pid)
  let lastCpu = cpu
  const written = momentWhen(() => {
    lastCpu = Math.max(lastCpu, processorSeconds(pid))
    return existsSync(modelFile) || hasEnded(pid)
  })
  if (!existsSync(modelFile)) return null
  const wall = written.at - closed.at
  return { wall, cpu: lastCpu - cpu, doubt: (closed.unseen + written.unseen) / wall }
}

/** When it became so, and how long nobody had looked by then, in seconds. */
function momentWhen(isSo: () => boolean): { at: number; unseen: number } {
  let looked = performance.now()
  for (;;) {
    const is = isSo()
    const now = performance.now()
    if (is) return { at: now / 1e3, unseen: (now - looked) / 1e3 }
    looked = now
  }
}

/** The first file that it opens has the first free number. */
function hasOpen(pid: number, file: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/fd/3`) === file
  } catch {
    // it has no such file open, or has ended
    return false
  }
}

function hasEnded(pid: number): boolean {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
}

/** Time on a processor, of which the kernel keeps count in nanoseconds. */
function processorSeconds(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e9
}
