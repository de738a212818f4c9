import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '@/bench/peers/run-program'
import type { Target } from './load'

/**
 * Answers a second to `connections` connections of one thread of wrk, which takes far less of the machine than a client
 * in JavaScript. Throws when an answer was an error.
 */
export async function wrk(
  { url, headers, body }: Target,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<number> {
  const script = join(tmpdir(), `langur-wrk-${process.pid}.lua`)
  const sent = Object.entries(headers).map(([name, value]) => `[${lua(name)}]=${lua(value)}`)
  writeFileSync(
    script,
    `wrk.method="POST"\nwrk.body=${lua(body)}\nwrk.headers={${sent.join(',')}}\n`,
  )
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url]
  const output = await runProgram('wrk', args).finally(() => rmSync(script))
  const errors = /Non-2xx or 3xx responses: (\d+)|Socket errors: .*/.exec(output)
  if (errors) throw new Error(`${url}: ${errors[0]}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1])
}

/** A string of Lua: its escapes of bytes are decimal. */
function lua(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) => `\\${String(byte).padStart(3, '0')}`)
  return `"${bytes.join('')}"`
}
