'use client'

import { TextButton } from '@/components/ui/controls/text-button'
import { TextLink } from '@/components/ui/controls/text-link'
import { toast } from '@/components/ui/feedback/toast'
import { modelPage } from '@/lib/contracts/addresses'
import type { Batch } from '@/lib/contracts/batch'
import { unsureBelow } from '@/lib/facts/batch-file'
import { count } from '@/lib/format/count'
import { wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { useTakeUnsure } from '@/lib/queries/batches'
import { useUndoChange } from '@/lib/queries/changes'

type UnsureTextsProps = { modelId: string; batch: Batch; mayEdit: boolean }

/** How many texts were answered unsurely, and the way to tag them. */
export function UnsureTexts({ modelId, batch, mayEdit }: UnsureTextsProps) {
  const take = useTakeUnsure(modelId)
  const undo = useUndoChange(modelId)
  const { unsure } = batch.counts
  const words = `${count(unsure)} below ${wholePercent(unsureBelow(batch.empty_below))}`

  function takeAll() {
    take.mutate(batch.id, {
      onSuccess: ({ added, revision }) =>
        toast({
          title:
            added === 0
              ? 'The data has these texts already'
              : `${plural('text', added)} added to the data, to be tagged`,
          ...(revision !== null && {
            action: { label: 'Undo', onAction: () => undo.mutate(revision) },
          }),
        }),
    })
  }

  return (
    <span className="block text-small text-ink-2">
      {words}
      {batch.taken_revision !== null && (
        <>
          , taken: <TextLink href={modelPage(modelId, 'tag')}>tag them</TextLink>
        </>
      )}
      {mayEdit && batch.has_result && batch.taken_revision === null && (
        <>
          ,{' '}
          <TextButton
            aria-label={`take them into Data: unsure texts of ${batch.file_name}`}
            isDisabled={take.isPending}
            onPress={takeAll}
          >
            take them into Data
          </TextButton>
        </>
      )}
    </span>
  )
}
