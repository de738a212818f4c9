'use client'

import { ShieldCheck } from 'lucide-react'
import { Note } from '@/components/ui/feedback/note'
import type { AuditState } from '@/lib/contracts/audit'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

/** Whether all entries are as they were written, and what proves that later. */
export function AuditWhole({ state: { fault, entries, cut, newest } }: { state: AuditState }) {
  if (fault) {
    return (
      <div role="alert" className="mb-4">
        <Note tone="down">
          <b>The audit was changed outside of Langur.</b> {fault.what} What comes before number{' '}
          {count(fault.entry)} is as it was written; of all others nobody can tell. Compare with a
          backup.
        </Note>
      </div>
    )
  }
  return (
    <Note icon={<ShieldCheck />} className="mb-4">
      <b>{plural('entry', entries, 'entries')}, as they were written.</b>{' '}
      {cut > 0 && `The first ${count(cut)} were deleted, as it was set. `}
      Each has a hash of itself and of the one before
      {newest && (
        <>
          ; the newest, number {count(newest.number)}, has{' '}
          <code className="wrap-anywhere">{newest.hash}</code>. Kept elsewhere, it proves later that
          nothing was changed up to here
        </>
      )}
      .
    </Note>
  )
}
