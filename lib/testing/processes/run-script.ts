import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '@/lib/server/scripts/paths.mjs'

export type Ran = { code: number | null; said: string }

/**
 * Runs a program of the command line to its end; `watch` is given all that it has said, and what it answers is sent to it as a
 * signal, once.
 */
export async function runScript(
  name: string,
  args: readonly string[],
  watch: (said: string) => NodeJS.Signals | null = () => null,
): Promise<Ran> {
  const script = join(root, 'lib/server/scripts', `${name}.mjs`)
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
      const signal = child.killed ? null : watch(said)
      if (signal) child.kill(signal)
    })
  }
  const [code] = await once(child, 'close')
  return { code, said }
}
