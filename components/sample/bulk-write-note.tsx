'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/controls/button'
import { Note } from '@/components/ui/feedback/note'
import type { BulkWrite } from '@/lib/contracts/bulk-write'
import { bulkWritesQuery, useCancelBulkWrite } from '@/lib/queries/bulk-writes'

const DOING: Record<BulkWrite['kind'], string> = {
  upload: 'is uploading texts',
  tag: 'is changing the tags of many texts',
  delete: 'is deleting many texts',
  undo: 'is undoing a change of many texts',
  'delete tag': 'is moving the texts of a tag',
  'split tag': 'is splitting a tag',
  restore: 'is bringing the data of a version back',
  adopt: 'is taking texts over from production',
  'take unsure': 'is taking unsure texts of a batch over',
  pin: 'is pinning many texts as promises',
  unpin: 'is unpinning many promises',
}

/** Says that many texts are being changed, how far that is, and lets it be cancelled. */
export function BulkWriteNote({ modelId, canEdit }: { modelId: string; canEdit: boolean }) {
  const { data } = useQuery(bulkWritesQuery(modelId))
  const cancel = useCancelBulkWrite(modelId)
  return data?.items.map((write) => (
    <Note key={write.id} className="mb-3">
      <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-56">
          <b>{write.by}</b> {DOING[write.kind]}: {progress(write)}. Until then a part of it is
          there.
        </span>
        {canEdit && (
          <Button
            size="sm"
            // Until it is gone from the list: what was written is being taken back.
            isPending={cancel.variables === write.id && !cancel.isError}
            pendingLabel="Taking it back…"
            onPress={() => cancel.mutate(write.id)}
          >
            Cancel and take back
          </Button>
        )}
      </div>
    </Note>
  ))
}

function progress({ done, total }: BulkWrite): string {
  if (total === 0) return 'about to begin'
  return `${done.toLocaleString('en')} of ${total.toLocaleString('en')} done`
}
