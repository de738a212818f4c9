'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { Segmented } from '@/components/ui/controls/segmented'
import { Select } from '@/components/ui/controls/select'
import { TextArea } from '@/components/ui/controls/text-area'
import { Dialog } from '@/components/ui/feedback/dialog'
import { toast } from '@/components/ui/feedback/toast'
import type { Tag } from '@/lib/contracts/tag'
import type { UploadCounts } from '@/lib/contracts/upload'
import { plural } from '@/lib/format/plural'
import { useAddSamples } from '@/lib/queries/samples'
import { type Split, splitTexts } from './split-texts'

type AddTextsDialogProps = {
  modelId: string
  tags: readonly Tag[]
  isOpen: boolean
  onClose: () => void
}

const UNTAGGED = 'untagged'

/** Texts typed or pasted by hand. */
export function AddTextsDialog({ isOpen, onClose, ...rest }: AddTextsDialogProps) {
  return (
    <Dialog
      size="lg"
      title="Add texts"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <AddTextsForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

function AddTextsForm({ modelId, tags, onClose }: Omit<AddTextsDialogProps, 'isOpen'>) {
  const [typed, setTyped] = useState('')
  const [split, setSplit] = useState<Split>('lines')
  const [tag, setTag] = useState(UNTAGGED)
  const add = useAddSamples(modelId)
  const texts = splitTexts(typed, split)

  function submit() {
    const given = tag === UNTAGGED ? {} : { tags: [Number(tag)] }
    const data = texts.map((text) => ({ text, ...given }))
    add.mutate({ data }, { onSuccess: finish })
  }

  function finish(counts: UploadCounts) {
    toast({ title: outcome(counts) })
    onClose()
  }

  return (
    <Form label="Add texts" onSubmit={submit} className="mt-3 flex flex-col gap-3.5">
      <TextArea
        label="Texts"
        rows={8}
        autoFocus
        value={typed}
        onChange={setTyped}
        placeholder="Type or paste here"
        error={add.error?.message}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Segmented<Split>
          label="How to read it"
          value={split}
          onChange={setSplit}
          segments={[
            { id: 'lines', label: 'Each line is a text' },
            { id: 'whole', label: 'All is one text' },
          ]}
        />
        {tags.length > 0 && (
          <Select
            label="Tag"
            className="w-44 max-sm:w-full"
            value={tag}
            onChange={setTag}
            options={[
              { id: UNTAGGED, label: 'Untagged' },
              ...tags.map(({ id, name }) => ({ id: String(id), label: name })),
            ]}
          />
        )}
      </div>
      <div className="mt-1 flex justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button slot="close">Cancel</Button>
        <Button
          type="submit"
          variant="primary"
          isPending={add.isPending}
          pendingLabel="Adding…"
          disabledReason={texts.length === 0 ? 'Type a text first.' : undefined}
        >
          {texts.length > 1 ? `Add ${plural('text', texts.length)}` : 'Add text'}
        </Button>
      </div>
    </Form>
  )
}

function outcome({ added, updated, ignored }: UploadCounts): string {
  const there = updated + ignored
  const known = there > 0 ? `, ${plural('was', there, 'were')} there already` : ''
  return `Added ${plural('text', added)}${known}`
}
