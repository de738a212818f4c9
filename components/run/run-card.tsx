'use client'

import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { Run } from '@/lib/contracts/run'
import type { Version } from '@/lib/contracts/version'
import { isUnderWay } from '@/lib/facts/under-way'
import { LiveRun } from './live-run'
import { RestingRun } from './resting-run'

type RunCardProps = {
  modelId: string
  run: Run | null
  writing: BulkWriting | null
  sandbox: Version | null
}

/**
 * The run under way, or what the last one made, in the same place: nothing below moves when a training begins or ends.
 * Both are read out by the shell, and why the last one failed stands under the version strip of every page.
 */
export function RunCard({ modelId, run, writing, sandbox }: RunCardProps) {
  if (run && isUnderWay(run)) return <LiveRun modelId={modelId} run={run} writing={writing} />
  return sandbox && <RestingRun sandbox={sandbox} />
}
