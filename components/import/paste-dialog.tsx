'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { TextArea } from '@/components/ui/controls/text-area'
import { Dialog } from '@/components/ui/feedback/dialog'
import { plural } from '@/lib/format/plural'
import { pastedFile, pastedTexts } from './pasted-file'

type PasteDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** What was pasted, as a file: from here on it goes the way of all files. */
  onTexts: (file: File) => void
}

export function PasteDialog({ isOpen, onOpenChange, onTexts }: PasteDialogProps) {
  const [pasted, setPasted] = useState('')
  const texts = pastedTexts(pasted)

  function add() {
    onOpenChange(false)
    onTexts(pastedFile(pasted))
    setPasted('')
  }

  return (
    <Dialog
      title="Paste texts"
      size="xl"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button slot="close">Cancel</Button>
          <Button
            variant="primary"
            disabledReason={texts.length === 0 ? 'Paste at least one text first.' : undefined}
            onPress={add}
          >
            {texts.length === 0 ? 'Go on' : `Go on with ${plural('text', texts.length)}`}
          </Button>
        </>
      }
    >
      <TextArea
        label="One text per line"
        rows={12}
        autoFocus
        value={pasted}
        onChange={setPasted}
        placeholder={'The export button does nothing in Firefox\nWhere is my parcel?'}
        className="mt-3"
      />
    </Dialog>
  )
}
