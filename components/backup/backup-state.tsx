import { CircleCheck } from 'lucide-react'
import { Note } from '@/components/ui/feedback/note'
import { RelativeTime } from '@/components/ui/marks/time'
import type { Backups } from '@/lib/contracts/backup'
import { isUnderWay } from '@/lib/facts/under-way'
import { bytes } from '@/lib/format/bytes'
import { BackupProgress } from './backup-progress'

/** What matters most: the one under way, the one that failed, and the last good one. */
export function BackupState({ backups: { job, items, schedule } }: { backups: Backups }) {
  const last = items.find(({ kind }) => kind === 'asked')
  return (
    <div className="mb-5 flex flex-col gap-3">
      {job && isUnderWay(job) && <BackupProgress job={job} />}
      {job?.state === 'failed' && (
        <div role="alert">
          <Note tone="down">
            <b>
              The last try failed, <RelativeTime moment={job.finished ?? job.created} />.
            </b>{' '}
            {job.error}
            {schedule.every !== 'off' && ' It is tried again every hour.'}
          </Note>
        </div>
      )}
      {last ? (
        <Note icon={<CircleCheck />}>
          <b>
            The last good one is from <RelativeTime moment={last.made} />
          </b>
          , {bytes(last.bytes)}, checked.
        </Note>
      ) : (
        <Note tone={schedule.every === 'off' ? 'down' : 'neutral'}>
          <b>There is no backup yet.</b> Make one now, and choose below when the next ones are made.
        </Note>
      )}
    </div>
  )
}
