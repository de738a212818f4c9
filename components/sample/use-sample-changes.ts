'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import { modelPage } from '@/lib/contracts/addresses'
import type { GivenFields } from '@/lib/contracts/field'
import type { SamplesChanged, SamplesDelete } from '@/lib/contracts/sample'
import { isManyTexts } from '@/lib/facts/many-texts'
import { plural } from '@/lib/format/plural'
import { lastOwnChange, useUndoChange } from '@/lib/queries/changes'
import { usePinPromises, useUnpinPromises } from '@/lib/queries/promises'
import {
  type SamplesTagInput,
  useDeleteSamples,
  useEditValues,
  useTagSamples,
} from '@/lib/queries/samples'

/** Changes of texts: each says what it did and offers to take it back. */
export function useSampleChanges(modelId: string) {
  const tag = useTagSamples(modelId)
  const remove = useDeleteSamples(modelId)
  const values = useEditValues(modelId)
  const pin = usePinPromises(modelId)
  const unpin = useUnpinPromises(modelId)
  const undo = useUndoChange(modelId)
  const closeLast = useRef<() => void>(undefined)
  const lastRevision = useRef<number | null>(null)
  const isReading = useRef(false)
  const router = useRouter()

  /** What was done here last; else, after the page was loaded anew or left, what the person changed last anywhere. */
  function undoLast() {
    const revision = lastRevision.current
    if (revision === null) {
      undoEarlier().catch(({ message }: Error) => toast({ kind: 'error', title: message }))
      return
    }
    lastRevision.current = null
    closeLast.current?.()
    undo.mutate(revision, {
      onSuccess: ({ changed }) => say(`Taken back: ${plural('text', changed)}`),
    })
  }

  async function undoEarlier() {
    if (isReading.current || undo.isPending) return
    isReading.current = true
    const change = await lastOwnChange(modelId).finally(() => {
      isReading.current = false
    })
    if (!change) return say('You changed nothing lately that can be taken back')
    if (isManyTexts(change)) {
      closeLast.current?.()
      closeLast.current = toast({
        title: `Your last change is large: ${change.summary}`,
        action: {
          label: 'Show changes',
          onAction: () => router.push(modelPage(modelId, 'settings/changes')),
        },
      })
      return
    }
    undo.mutate(change.revision, { onSuccess: () => say(`Taken back: ${change.summary}`) })
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
    isPending: [tag, remove, values, pin, unpin, undo].some((change) => change.isPending),
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
    /** Throws what the server refused. */
    async editValues(sampleId: number, fields: GivenFields) {
      done(await values.mutateAsync({ sampleId, fields }), () => 'Changed the fields of the text')
    },
    remove(body: SamplesDelete) {
      remove.mutate(body, { onSuccess: (answer) => done(answer, (texts) => `Deleted ${texts}`) })
    },
  }
}
