'use client'

import { Button } from '@/components/ui/controls/button'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import type { BackupJob } from '@/lib/contracts/backup'
import { wholePercent } from '@/lib/format/percent'
import { useCancelBackup } from '@/lib/queries/backups'

/** Reading the copy from end to end takes about a third of the time, and does not say how far it is. */
const COPYING_SHARE = 0.7

export function BackupProgress({ job }: { job: BackupJob }) {
  const cancel = useCancelBackup()
  const { words, share } = stepOf(job)
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <b role="status">{words}</b>
        <span className="text-ink-2">{wholePercent(share)}</span>
        <Button
          variant="ghost"
          size="sm"
          isPending={cancel.isPending}
          pendingLabel="Cancelling…"
          onPress={() => cancel.mutate(job.id)}
          className="ml-auto"
        >
          Cancel backup
        </Button>
      </div>
      <ProgressBar label="Backup" value={share} />
    </div>
  )
}

function stepOf({ progress }: BackupJob): { words: string; share: number } {
  if (!progress) return { words: 'The backup begins', share: 0 }
  if (progress.phase === 'checking') return { words: 'Checking the copy', share: COPYING_SHARE }
  return { words: 'Copying', share: progress.share * COPYING_SHARE }
}
