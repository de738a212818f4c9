'use client'

import { useState } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import type { Change } from '@/lib/contracts/change'
import { isManyTexts } from '@/lib/facts/many-texts'
import { plural } from '@/lib/format/plural'
import { useUndoChange } from '@/lib/queries/changes'
import { doneWords, revisionToUndo } from './undo-words'

/** Takes changes of the list back, those of many texts after a question. */
export function useUndo(modelId: string) {
  const undo = useUndoChange(modelId, { isErrorShown: true })
  const [asked, setAsked] = useState<Change | null>(null)
  const [pending, setPending] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  function close() {
    setAsked(null)
    setRefusal(null)
  }

  function send(change: Change, onRefused: (message: string) => void) {
    setPending(change.revision)
    undo.mutate(revisionToUndo(change), {
      onSuccess: ({ changed }) => {
        toast({
          title:
            changed === 0
              ? 'Nothing had to change'
              : `${doneWords(change)}: ${plural('change', changed)}`,
        })
        close()
      },
      onError: ({ message }) => onRefused(message),
      onSettled: () => setPending(null),
    })
  }

  return {
    asked,
    /** The revision of the row that is being taken back. */
    pending,
    /** Why the server did not do it. */
    refusal,
    close,
    ask(change: Change) {
      if (isManyTexts(change)) setAsked(change)
      else send(change, (title) => toast({ kind: 'error', title }))
    },
    confirm() {
      if (asked) send(asked, setRefusal)
    },
  }
}
