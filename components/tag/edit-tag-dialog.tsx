'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextArea } from '@/components/ui/controls/text-area'
import { TextField } from '@/components/ui/controls/text-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { toast } from '@/components/ui/feedback/toast'
import { TAG_KEY, TAG_KEY_RULE } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { asSentence, fieldErrors, formError } from '@/lib/queries/api-error'
import { useUndoChange } from '@/lib/queries/changes'
import { useEditTag } from '@/lib/queries/tags'
import { ColourChoice } from './colour-choice'
import type { TagRowData } from './tag-rows'

type EditTagDialogProps = {
  model: Model
  tag: TagRowData
  isOpen: boolean
  onClose: () => void
}

/** What people know a tag by besides its name: what it means, its colour and its key. */
export function EditTagDialog({ model, tag, isOpen, onClose }: EditTagDialogProps) {
  const [description, setDescription] = useState(tag.description)
  const [colour, setColour] = useState(tag.colour)
  const [key, setKey] = useState(tag.ownKey ?? '')
  const edit = useEditTag(model.id, tag.id)
  const undo = useUndoChange(model.id)
  const errors = fieldErrors(edit.error)
  const isWrongKey = key !== '' && !TAG_KEY.test(key.toLowerCase())

  function submit() {
    if (isWrongKey) return
    edit.mutate(
      { description: description.trim(), colour, key: key === '' ? null : key.toLowerCase() },
      {
        onSuccess: ({ revision }) => {
          onClose()
          if (revision === null) return
          toast({
            title: (
              <>
                Changed <b>{tag.name}</b>
              </>
            ),
            action: { label: 'Undo', onAction: () => undo.mutate(revision) },
          })
        },
      },
    )
  }

  return (
    <Dialog
      title={`What is ${tag.name}?`}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Form
        label={`What is ${tag.name}?`}
        errors={errors}
        onSubmit={submit}
        className="mt-3 flex flex-col gap-4"
      >
        <TextArea
          label="Description"
          name="description"
          value={description}
          onChange={setDescription}
          rows={2}
          hint="When it fits, and what wins if another fits, too. It is at hand on the page Tag."
          error={errors?.description}
        />
        <ColourChoice value={colour} onChange={setColour} />
        <TextField
          label="Key on the page Tag"
          name="key"
          className="w-60 max-w-full"
          maxLength={1}
          value={key}
          onChange={setKey}
          placeholder={tag.key}
          hint="A digit or a letter of its own. Without one it has the next free digit."
          error={isWrongKey ? asSentence(TAG_KEY_RULE) : errors?.key}
        />
        {edit.error && !errors && (
          <p role="alert" className="text-small text-down">
            {formError(edit.error)}
          </p>
        )}
        <div className="flex justify-end gap-2 max-sm:[&>*]:flex-1">
          <Button slot="close">Cancel</Button>
          <Button type="submit" variant="primary" isPending={edit.isPending}>
            Save
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
