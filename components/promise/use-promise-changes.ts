'use client'

import { toast } from '@/components/ui/feedback/toast'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { useUndoChange } from '@/lib/queries/changes'
import { usePinPromises, useUnpinPromises } from '@/lib/queries/promises'

/** Pins and unpins; each says what it did and offers to take it back. */
export function usePromiseChanges(modelId: string) {
  const pin = usePinPromises(modelId)
  const unpin = useUnpinPromises(modelId)
  const undo = useUndoChange(modelId)

  function say({ changed, revision }: SamplesChanged, done: string) {
    if (revision === null) toast({ title: 'Nothing had to change' })
    else {
      toast({
        title: `${done} ${plural('text', changed)}`,
        action: { label: 'Undo', onAction: () => undo.mutate(revision) },
      })
    }
  }

  return {
    isPinning: pin.isPending,
    isUnpinning: unpin.isPending,
    /** `onDone` is called when it was accepted; what was refused is shown. */
    pinText(text: string, tags: number[], onDone: () => void) {
      pin.mutate(
        { texts: [{ text, tags }] },
        {
          onSuccess: (answer) => {
            say(answer, 'Pinned')
            onDone()
          },
        },
      )
    },
    unpin(id: number) {
      unpin.mutate([id], { onSuccess: (answer) => say(answer, 'Unpinned') })
    },
  }
}
