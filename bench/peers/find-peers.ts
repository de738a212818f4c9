import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the system's packages put the interpreter that scikit-learn is for; the peer scripts name it too. */
export const PYTHON = '/usr/bin/python3'

/** The peers that this machine has; what is null is left out. */
export type Peers = {
  /** The script that runs it. */
  readonly sklearn: string | null
  readonly fasttext: string | null
  /** The program itself. */
  readonly liblinear: string | null
  /** A sentence for each one that is left out. */
  readonly missing: readonly string[]
}

export function findPeers(folder: string): Peers {
  const missing: string[] = []
  function find(name: string, path: string, isInstalled: boolean): string | null {
    const hasScript = !path.endsWith('.py') || existsSync(path)
    if (hasScript && isInstalled) return path
    const reason = hasScript ? 'is not installed' : `has no script ${path} (--peers FOLDER)`
    missing.push(`${name} ${reason}, so it is left out.`)
    return null
  }
  const hasSklearn = runs(PYTHON, ['-c', 'import sklearn'], 0)
  return {
    sklearn: find('scikit-learn', join(folder, 'sklearn_peer.py'), hasSklearn),
    fasttext: find('fastText', join(folder, 'fasttext_peer.py'), runs('fasttext')),
    liblinear: find('liblinear-train', 'liblinear-train', runs('liblinear-train')),
    missing,
  }
}

/** Whether a program can be started at all and, if asked, ends with this status. */
function runs(command: string, args: readonly string[] = [], wanted?: number): boolean {
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' })
  return error === undefined && (wanted === undefined || status === wanted)
}
