'use client'

import { useState } from 'react'
import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { Run } from '@/lib/contracts/run'
import type { Version } from '@/lib/contracts/version'
import { isUnderWay } from '@/lib/facts/under-way'
import { LiveRun } from './live-run'
import { RestingRun } from './resting-run'
import { spokenRun } from './run-phase'

type RunCardProps = {
  modelId: string
  run: Run | null
  writing: BulkWriting | null
  sandbox: Version | null
}

/**
 * The run under way, or what the last one made, in the same place: nothing below moves when a training begins or ends.
 * Why the last one failed stands under the version strip of every page.
 */
export function RunCard({ modelId, run, writing, sandbox }: RunCardProps) {
  const live = run && isUnderWay(run) ? run : null
  const [watched, setWatched] = useState<number | null>(null)
  if (live && live.version !== null && live.version !== watched) setWatched(live.version)
  return (
    <>
      <p role="status" className="sr-only">
        {spokenRun(live, sandbox?.number === watched ? sandbox : null)}
      </p>
      {live && <LiveRun modelId={modelId} run={live} writing={writing} />}
      {!live && sandbox && <RestingRun sandbox={sandbox} />}
    </>
  )
}
