import { spawn } from 'node:child_process'

/** What a program wrote; throws with its last words if it failed. */
export async function runProgram(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output.error += text
  })
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status, signal) => resolve(status ?? signal))
  })
  if (code === 0) return output.out
  throw new Error(`${command} ${args[0] ?? ''} ended with ${code}: ${output.error.slice(-2000)}`)
}
