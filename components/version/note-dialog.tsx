'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextArea } from '@/components/ui/controls/text-area'
import { TextField } from '@/components/ui/controls/text-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import type { VersionNote } from '@/lib/contracts/version-note'
import { fieldErrors } from '@/lib/queries/api-error'
import { useEditVersionNote } from '@/lib/queries/version-notes'

type NoteDialogProps = {
  modelId: string
  number: number
  note: VersionNote | undefined
  isOpen: boolean
  onClose: () => void
}

/** What a version is called, and what there is to say of it. */
export function NoteDialog({ isOpen, onClose, ...rest }: NoteDialogProps) {
  return (
    <Dialog
      title={`Name and note of v${rest.number}`}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <NoteForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

function NoteForm({ modelId, number, note, onClose }: Omit<NoteDialogProps, 'isOpen'>) {
  const edit = useEditVersionNote(modelId)
  const [name, setName] = useState(note?.name ?? '')
  const [words, setWords] = useState(note?.note ?? '')
  const errors = fieldErrors(edit.error)

  return (
    <Form
      onSubmit={() => edit.mutate({ version: number, name, note: words }, { onSuccess: onClose })}
    >
      <TextField
        label="Name"
        placeholder="For example: before the sale"
        value={name}
        onChange={setName}
        error={errors?.name}
        autoFocus
      />
      <TextArea label="Note" value={words} onChange={setWords} error={errors?.note} />
      {edit.error && !errors && (
        <p role="alert" className="text-small text-down">
          {edit.error.message}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={edit.isPending} pendingLabel="Saving…">
          Save
        </Button>
      </div>
    </Form>
  )
}
