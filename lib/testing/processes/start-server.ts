import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@/lib/server/scripts/paths.mjs'
import { buildOnce } from './build-once'

const scripts = 'lib/server/scripts'

/** The account and token of every test server that is not started without. */
export const account = { email: 'maya@example.org', password: 'correct horse battery' }
const token = '0123456789abcdef0123456789abcdef01234567'

export type RunningServer = {
  url: string
  folder: string
  token: string
  /** The one-time address of the first account, when started with `account: false`. */
  setupUrl: string | undefined
  /** That of the parent: what is sent to it concerns all. */
  pid: number
  /** The process id of the job runner that was started last. */
  runnerPid: () => number
  /** The process ids that are in use now, by the names of processes: `serve`, `web`, `jobs`. */
  processes: () => Map<string, number>
  /** All that it wrote until now, standard output and standard error. */
  output: () => string
  /** SIGTERM; answers the exit code. A folder made here is deleted. */
  stop: () => Promise<number | null>
  /** SIGKILL; the folder stays. */
  kill: () => Promise<void>
}

type Options = {
  env?: Record<string, string>
  /** An existing data folder, which is never deleted; default: a new one. */
  folder?: string
  /** false: nobody has an account yet. */
  account?: boolean
  /** `npm run dev` instead of `npm start`. */
  development?: boolean
  /** The folder of another checkout to start, which builds itself where it must; default: this one. */
  checkout?: string
  /** The most files and connections that it may have open. */
  descriptors?: number
  /** As which account, for what the one that tests may do anyway. */
  uid?: number
  /** What the command is put behind, to start it somewhere else. */
  within?: readonly string[]
}

/** Starts the whole server as people do, on a free port, and waits until it is healthy. */
export async function startServer(options: Options = {}): Promise<RunningServer> {
  const { checkout = root, descriptors, uid, within = [] } = options
  if (!options.development && checkout === root) await buildOnce()
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'langur-server-'))
  const script = join(checkout, scripts, options.development ? 'dev.mjs' : 'start.mjs')
  const limited = descriptors === undefined ? '' : `ulimit -n ${descriptors}; `
  const command = `${limited}exec "$0" "$1"`
  const [program = '', ...args] = [...within, 'sh', '-c', command, process.execPath, script]
  const child = spawn(program, args, {
    env: { ...process.env, ...environment(folder, options) },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid }),
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const url = await untilReady(child, () => output)
  const exited = once(child, 'exit')
  return {
    url,
    folder,
    token,
    pid: child.pid ?? 0,
    runnerPid: () => processesIn(output).get('jobs') ?? 0,
    processes: () => processesIn(output),
    setupUrl: /(http\S+\/setup\?code=\S+)/.exec(output)?.[1],
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      await exited
      if (options.folder === undefined) rmSync(folder, { recursive: true })
      return child.exitCode
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

function environment(folder: string, { env, account: withAccount = true }: Options) {
  const admin = withAccount && {
    LANGUR_ADMIN_EMAIL: account.email,
    LANGUR_ADMIN_PASSWORD: account.password,
    LANGUR_ADMIN_TOKEN: token,
  }
  return { PORT: '0', LANGUR_DATA: folder, ...admin, ...env }
}

/** Of each name the one that was started last. */
function processesIn(output: string): Map<string, number> {
  const started = output.matchAll(/"child":"([\w-]+)","pid":(\d+),"msg":"process started"/g)
  return new Map(Array.from(started, ([, name = '', pid]) => [name, Number(pid)]))
}

async function untilReady(child: ChildProcess, output: () => string): Promise<string> {
  const ready = () => /is ready at (http\S+)/.exec(output())?.[1]
  while (ready() === undefined) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${output()}`)
    await Promise.race([once(child, 'exit'), child.stdout && once(child.stdout, 'data')])
  }
  const url = ready() ?? ''
  const { ok } = await fetch(`${url}/api/health`)
  if (!ok) throw new Error(`The server is not healthy:\n${output()}`)
  return url
}
