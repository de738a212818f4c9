import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DataSet } from '@/bench/sets/data-set'
import { PYTHON } from './find-peers'
import { runProgram } from './run-program'

export type PeerScores = { readonly accuracy: number; readonly macroF1: number }

const script = fileURLToPath(new URL('./few-tags-peer.py', import.meta.url))

/** What scikit-learn makes of each of these draws: places in the lines of the training file. */
export async function runFewTagsPeer(
  set: DataSet,
  draws: readonly (readonly number[])[],
): Promise<PeerScores[]> {
  const folder = mkdtempSync(join(tmpdir(), 'langur-few-tags-'))
  const file = join(folder, 'draws.json')
  writeFileSync(file, JSON.stringify(draws))
  try {
    return JSON.parse(await runProgram(PYTHON, [script, set.train, set.test, file]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
