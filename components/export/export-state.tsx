'use client'

import { CircleCheck, Download } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Note } from '@/components/ui/feedback/note'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { Moment } from '@/components/ui/marks/time'
import type { Export } from '@/lib/contracts/export'
import { isUnderWay } from '@/lib/facts/under-way'
import { bytes } from '@/lib/format/bytes'
import { count } from '@/lib/format/count'
import { exportFile, useDeleteExport } from '@/lib/queries/exports'

type ExportStateProps = { modelId: string; one: Export }

/** How far it is, its file, or why there is none. */
export function ExportState({ modelId, one }: ExportStateProps) {
  if (isUnderWay(one)) return <UnderWay modelId={modelId} one={one} />
  if (one.state === 'cancelled') return <Note>Cancelled. Nothing is left of it.</Note>
  if (one.state === 'failed') {
    return (
      <div role="alert">
        <Note tone="down">
          <b>{one.file_name} could not be made.</b> {one.error}
        </Note>
      </div>
    )
  }
  if (one.kept_until === null) return <Note>{one.file_name} is not kept any more.</Note>
  return (
    <Note icon={<CircleCheck />}>
      <div role="status" className="flex flex-wrap items-center justify-between gap-3">
        <span className="min-w-0">
          <b className="wrap-anywhere">{one.file_name}</b>
          <span className="block text-small">
            {bytes(one.bytes ?? 0)}, kept until <Moment moment={one.kept_until} />
          </span>
        </span>
        <LinkButton
          variant="primary"
          icon={<Download />}
          href={exportFile(modelId, one.id)}
          download
          prefetch={false}
          aria-label={`Download ${one.file_name}`}
        >
          Download
        </LinkButton>
      </div>
    </Note>
  )
}

function UnderWay({ modelId, one }: ExportStateProps) {
  const remove = useDeleteExport(modelId)
  const what = one.kind === 'bundle' ? 'rows' : 'texts'
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <b role="status">Writing {one.file_name}</b>
        {one.total > 0 && (
          <span className="text-ink-2">
            {count(one.done)} of {count(one.total)} {what}
          </span>
        )}
        <Button
          variant="ghost"
          size="sm"
          isPending={remove.isPending}
          pendingLabel="Cancelling…"
          onPress={() => remove.mutate(one.id)}
          className="ml-auto"
        >
          Cancel
        </Button>
      </div>
      <ProgressBar label="Export" value={one.total > 0 ? one.done / one.total : 0} />
    </div>
  )
}
