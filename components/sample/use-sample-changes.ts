'use client'

import { useRef } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import type { SamplesChanged, SamplesDelete } from '@/lib/contracts/sample'
import { plural } from '@/lib/format/plural'
import { useUndoChange } from '@/lib/queries/changes'
import { usePinPromises, useUnpinPromises } from '@/lib/queries/promises'
import { type SamplesTagInput, useDeleteSamples, useTagSamples } from '@/lib/queries/samples'

/** Changes of texts: each says what it did and offers to take it back. */
export function useSampleChanges(modelId: string) {
  const tag = useTagSamples(modelId)
  const remove = useDeleteSamples(modelId)
  const pin = usePinPromises(modelId)
  const unpin = useUnpinPromises(modelId)
  const undo = useUndoChange(modelId)
  const closeLast = useRef<() => void>(undefined)
  const lastRevision = useRef<number | null>(null)

  function undoLast() {
    const revision = lastRevision.current
    if (revision === null) return
    lastRevision.current = null
    closeLast.current?.()
    undo.mutate(revision, {
      onSuccess: ({ changed }) => say(`Taken back: ${plural('text', changed)}`),
    })
  }

  function say(title: string, canUndo = false) {
    closeLast.current?.()
    closeLast.current = toast({
      title,
      ...(canUndo && { action: { label: 'Undo', onAction: undoLast, shortcut: 'Z' } }),
    })
  }

  function done({ changed, revision }: SamplesChanged, sentence: (texts: string) => string) {
    if (changed === 0) return say('Nothing had to change')
    lastRevision.current = revision
    say(sentence(plural('text', changed)), revision !== null)
  }

  return {
    isPending: [tag, remove, pin, unpin, undo].some((change) => change.isPending),
    undoLast,
    /** `sentence` says what was done to so many texts. */
    tag(body: SamplesTagInput, sentence: (texts: string) => string) {
      tag.mutate(body, { onSuccess: (answer) => done(answer, sentence) })
    },
    /** A promise: the texts must always come out as they are tagged. */
    pin(ids: number[]) {
      pin.mutate({ ids }, { onSuccess: (answer) => done(answer, (texts) => `Pinned ${texts}`) })
    },
    unpin(ids: number[]) {
      unpin.mutate(ids, { onSuccess: (answer) => done(answer, (texts) => `Unpinned ${texts}`) })
    },
    remove(body: SamplesDelete) {
      remove.mutate(body, { onSuccess: (answer) => done(answer, (texts) => `Deleted ${texts}`) })
    },
  }
}
