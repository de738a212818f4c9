import { fileURLToPath } from 'node:url'
import type { DataSet } from '@/bench/sets/data-set'
import type { PeerScores } from './few-tags'
import { PYTHON } from './find-peers'
import { runProgram } from './run-program'

const script = fileURLToPath(new URL('./characters-peer.py', import.meta.url))

/** What scikit-learn makes of groups of characters alone. */
export async function runCharactersPeer({ train, test }: DataSet): Promise<PeerScores> {
  return JSON.parse(await runProgram(PYTHON, [script, train, test]))
}
