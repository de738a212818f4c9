import { spawn } from 'node:child_process'

export type Ended = { code: number | null; out: string; err: string }

/** Runs a module as a program of its own, with bytes on its input. */
export async function runModule(
  file: string,
  options: readonly string[] = [],
  input: string | Uint8Array = '',
): Promise<Ended> {
  const child = spawn(process.execPath, [file, ...options])
  const texts = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    texts.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    texts.err += text
  })
  // Whoever does not read its input to the end closes it.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...texts }
}
