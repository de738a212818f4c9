import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PYTHON } from '@/bench/peers/find-peers'
import { supportMessages } from '@/lib/services/example/support-messages'
import type { Target } from './load'

const PORT = 8199

/** FastAPI with scikit-learn, trained on the example; answers what asks it, once it answers. */
export async function startFastapi(script: string, texts: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'langur-fastapi-'))
  const lines = supportMessages.flatMap(([text, tag]) => (tag ? [{ text, tags: [tag] }] : []))
  const train = join(folder, 'train.jsonl')
  writeFileSync(train, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const child = spawn(PYTHON, [script, train, '--port', String(PORT)], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  const target: Target = {
    url: `http://127.0.0.1:${PORT}/classify`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: texts }),
  }
  while (!(await answers(target))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = async () => {
    child.kill()
    await ended
    rmSync(folder, { recursive: true })
  }
  return { target, stop }
}

async function answers({ url, headers, body }: Target): Promise<boolean> {
  const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => undefined)
  return answer?.ok === true
}
