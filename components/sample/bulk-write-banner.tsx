'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/controls/button'
import { Banner } from '@/components/ui/feedback/banner'
import type { BulkWrite } from '@/lib/contracts/bulk-write'
import { bulkWritesQuery, useCancelBulkWrite } from '@/lib/queries/bulk-writes'

const DOING: Record<BulkWrite['kind'], string> = {
  upload: 'is uploading texts',
  tag: 'is changing the tags of many texts',
  delete: 'is deleting many texts',
  undo: 'is undoing a change of many texts',
  'delete tag': 'is moving the texts of a tag',
  restore: 'is bringing the data of a version back',
}

/** Says that many texts are being changed, how far that is, and lets it be cancelled. */
export function BulkWriteBanner({ modelId, canEdit }: { modelId: string; canEdit: boolean }) {
  const { data } = useQuery(bulkWritesQuery(modelId))
  const cancel = useCancelBulkWrite(modelId)
  return data?.items.map((write) => (
    <Banner
      key={write.id}
      actions={
        canEdit && (
          <Button isDisabled={cancel.isPending} onPress={() => cancel.mutate(write.id)}>
            Cancel and take back
          </Button>
        )
      }
    >
      <b>{write.by}</b> {DOING[write.kind]}: {progress(write)}. The list shows a part until then.
    </Banner>
  ))
}

function progress({ done, total }: BulkWrite): string {
  if (total === 0) return 'about to begin'
  return `${done.toLocaleString('en')} of ${total.toLocaleString('en')} done`
}
