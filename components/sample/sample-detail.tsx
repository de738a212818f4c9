'use client'

import { Ban, Copy, Pin, PinOff, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Dot } from '@/components/ui/layout/dot'
import { ofLength, useTextLanguage } from '@/components/ui/marks/text-language'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Field, GivenFields } from '@/lib/contracts/field'
import type { Sample } from '@/lib/contracts/sample'
import type { Tag } from '@/lib/contracts/tag'
import { dayAndClock } from '@/lib/format/date'
import { SampleFields } from './sample-fields'
import { SampleHistory } from './sample-history'
import { OwnTags, SandboxSays, type TagNames } from './tag-cells'
import { TagChoices } from './tag-choices'

export type SampleDetailProps = {
  modelId: string
  sample: Sample
  tags: readonly Tag[]
  names: TagNames
  isMultiple: boolean
  canEdit: boolean
  onTag: (tags: number[]) => void
  onFitsNoTag: () => void
  /** The model’s own fields, and what changes values of the text; throws what was refused. */
  fields: readonly Field[]
  onFields: (given: GivenFields) => Promise<void>
  /** Whether it is a promise, and makes or ends it. */
  isPinned: boolean
  onPin: (isPinned: boolean) => void
  onDelete: () => void
  /** Shows the texts that are nearly the same. */
  onAlike: () => void
}

/** A whole text with its tags, and what can be done to it. */
export function SampleDetail(props: SampleDetailProps) {
  const { sample, tags, names, canEdit, isPinned } = props
  const language = useTextLanguage()
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
        <p {...language} className={ofLength(sample.text)}>
          {sample.text}
        </p>
      </section>
      <h3 className="mt-4 mb-1.5 text-small text-ink-2">{canEdit ? 'Your tag' : 'Tag'}</h3>
      {canEdit && tags.length > 0 ? (
        <TagChoices
          tags={tags}
          chosen={sample.tags}
          isMultiple={props.isMultiple}
          onChoose={props.onTag}
        />
      ) : (
        <OwnTags sample={sample} names={names} />
      )}
      {sample.fits_no_tag ? (
        <p className="mt-2 text-small text-ink-2">Fits no tag. Give it a tag to take that back.</p>
      ) : (
        canEdit && (
          <div className="mt-1.5">
            <Button size="sm" icon={<Ban />} onPress={props.onFitsNoTag}>
              Fits no tag
            </Button>
          </div>
        )
      )}
      {sample.sandbox && (
        <>
          <h3 className="mt-4 mb-1.5 flex items-center gap-1.5 text-small text-ink-2">
            <VersionMark version="sandbox" />
            Sandbox says
          </h3>
          <SandboxSays sample={sample} names={names} />
        </>
      )}
      <SampleFields
        // Another text is another form.
        key={sample.id}
        values={sample.fields}
        fields={props.fields}
        onSave={canEdit ? props.onFields : undefined}
      />
      <div className="mt-4">
        <Button size="sm" icon={<Copy />} onPress={props.onAlike}>
          Find look-alikes
        </Button>
      </div>
      {canEdit && (
        <div className="mt-6 flex flex-wrap items-center gap-2">
          <Button
            icon={isPinned ? <PinOff /> : <Pin />}
            disabledReason={
              isPinned || sample.tags.length > 0
                ? undefined
                : 'Tag it first: a promise says what must come out.'
            }
            onPress={() => props.onPin(!isPinned)}
          >
            {isPinned ? 'Unpin' : 'Pin as a promise'}
          </Button>
          <Button variant="danger" icon={<Trash2 />} onPress={props.onDelete}>
            Delete
          </Button>
        </div>
      )}
      <SampleHistory modelId={props.modelId} sampleId={sample.id} />
    </>
  )
}
