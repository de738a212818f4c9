import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { Run } from '@/lib/contracts/run'
import { isUnderWay } from '@/lib/facts/under-way'
import { LiveRun } from './live-run'

type RunCardProps = { modelId: string; run: Run | null; writing: BulkWriting | null }

/** The run under way. Why the last one failed stands under the version strip of every page. */
export function RunCard({ modelId, run, writing }: RunCardProps) {
  return run && isUnderWay(run) ? <LiveRun modelId={modelId} run={run} writing={writing} /> : null
}
