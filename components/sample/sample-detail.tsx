'use client'

import { ChevronLeft, ChevronRight, Pin, PinOff, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Dialog } from '@/components/ui/feedback/dialog'
import { useKeys } from '@/components/ui/keys/use-keys'
import { Dot } from '@/components/ui/layout/page-header'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Sample } from '@/lib/contracts/sample'
import type { Tag } from '@/lib/contracts/tag'
import { dayAndClock } from '@/lib/format/date'
import { OwnTags, SandboxSays, type TagNames } from './tag-cells'
import { TagChoices } from './tag-choices'

type SampleDialogProps = {
  sample: Sample | undefined
  tags: readonly Tag[]
  names: TagNames
  isMultiple: boolean
  canEdit: boolean
  onClose: () => void
  /** 1: the next text of the list, −1: the one before. */
  onMove: (by: 1 | -1) => void
  onTag: (tags: number[]) => void
  /** Whether it is a promise, and makes or ends it. */
  isPinned: boolean
  onPin: (isPinned: boolean) => void
  onDelete: () => void
}

/** A whole text with its tags; J and K go through the list. */
export function SampleDialog({ sample, onClose, ...rest }: SampleDialogProps) {
  return (
    <Dialog
      size="lg"
      title={sample ? `Text ${sample.id}` : 'Text'}
      isOpen={sample !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      {sample && <SampleDetail {...rest} sample={sample} />}
    </Dialog>
  )
}

type SampleDetailProps = Omit<SampleDialogProps, 'onClose' | 'sample'> & { sample: Sample }

function SampleDetail(props: SampleDetailProps) {
  const { sample, tags, names, canEdit, onMove } = props
  const language = useTextLanguage()
  useKeys({ j: () => onMove(1), k: () => onMove(-1) }, { isInDialog: true })
  return (
    <>
      <p className="text-small text-ink-3">
        from {sample.source} <Dot /> {dayAndClock(sample.added)}
      </p>
      <section
        aria-label="The whole text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must take the focus.
        tabIndex={0}
        className="focus-inset -mx-2 my-3 max-h-80 overflow-y-auto rounded-md px-2 py-1 text-body whitespace-pre-wrap text-ink wrap-anywhere"
      >
        <p {...language}>{sample.text}</p>
      </section>
      <h3 className="mt-4 mb-1.5 text-small">{canEdit ? 'Your tag' : 'Tag'}</h3>
      {canEdit && tags.length > 0 ? (
        <TagChoices
          tags={tags}
          chosen={sample.tags}
          isMultiple={props.isMultiple}
          onChoose={props.onTag}
        />
      ) : (
        <OwnTags tags={sample.tags} names={names} />
      )}
      {sample.sandbox && (
        <>
          <h3 className="mt-4 mb-1.5 text-small">Sandbox says</h3>
          <SandboxSays sample={sample} names={names} />
        </>
      )}
      <div className="mt-5 flex items-center gap-2">
        <IconButton label="Previous text (K)" icon={<ChevronLeft />} onPress={() => onMove(-1)} />
        <IconButton label="Next text (J)" icon={<ChevronRight />} onPress={() => onMove(1)} />
        <span className="ml-auto flex gap-2">
          {canEdit && (
            <Button
              icon={props.isPinned ? <PinOff /> : <Pin />}
              disabledReason={
                props.isPinned || sample.tags.length > 0
                  ? undefined
                  : 'Tag it first: a promise says what must come out.'
              }
              onPress={() => props.onPin(!props.isPinned)}
            >
              {props.isPinned ? 'Unpin' : 'Pin as a promise'}
            </Button>
          )}
          {canEdit && (
            <Button variant="danger" icon={<Trash2 />} onPress={props.onDelete}>
              Delete
            </Button>
          )}
          <Button slot="close">Close</Button>
        </span>
      </div>
    </>
  )
}
