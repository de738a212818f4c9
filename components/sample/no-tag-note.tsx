'use client'

import { Button } from '@/components/ui/controls/button'
import { TextLink } from '@/components/ui/controls/text-link'
import { Note } from '@/components/ui/feedback/note'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import type { SampleView } from '@/lib/facts/sample-view'
import { settingName } from '@/lib/facts/setting-words'
import { plural } from '@/lib/format/plural'

type NoTagNoteProps = {
  model: Model
  view: SampleView
  canEdit: boolean
  /** Gives all of them a tag of this name. */
  onAll: (name: string) => void
}

const OTHER = 'Other'

/** Above the texts that fit no tag: what that means for versions, and the tag that would say it. */
export function NoTagNote({ model, view, canEdit, onAll }: NoTagNoteProps) {
  const texts = model.langur.counts.fits_no_tag
  if (view.show !== 'no-tag' || texts === 0) return null
  const them = texts === 1 ? 'it' : 'them'
  return (
    <Note className="mb-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-72">
          <b>
            {plural('text', texts)} {texts === 1 ? 'fits' : 'fit'} no tag.
          </b>{' '}
          {model.model.learn_from_no_tag ? (
            `From the next training on, versions learn from ${them}: asked about such a text, the answer can be no tag.`
          ) : (
            <>
              No version learns from {them}: asked about such a text, it answers with one of the
              tags all the same. With a tag {OTHER} it can say so. Or turn on{' '}
              <TextLink href={modelPage(model.id, 'tune')}>
                {settingName('learn_from_no_tag')}
              </TextLink>
              : then it can answer with none.
            </>
          )}
        </span>
        {canEdit && !model.model.learn_from_no_tag && (
          <Button size="sm" onPress={() => onAll(OTHER)}>
            Tag {texts === 1 ? 'it' : `all ${plural('text', texts)}`} as {OTHER}
          </Button>
        )}
      </div>
    </Note>
  )
}
