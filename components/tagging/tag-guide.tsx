'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { Button } from '@/components/ui/controls/button'
import { Dialog } from '@/components/ui/feedback/dialog'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Kbd } from '@/components/ui/keys/kbd'
import { TagDot } from '@/components/ui/marks/tag-dot'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Model } from '@/lib/contracts/model'
import type { TagKeys } from '@/lib/facts/tag-keys'
import { typicalTextsQuery } from '@/lib/queries/tags'

type TagGuideProps = { model: Model; keys: TagKeys; isOpen: boolean; onClose: () => void }

/** What each tag means: what people wrote of it, and the texts that show it best. */
export function TagGuide({ model, keys, isOpen, onClose }: TagGuideProps) {
  return (
    <Dialog
      title="What the tags mean"
      size="lg"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      actions={<Button slot="close">Close</Button>}
    >
      <ul className="mt-3 max-h-120 overflow-y-auto border-y border-line">
        {model.model.tags.map(({ id, name }) => (
          <li key={id} className="border-b border-line last:border-0">
            <TagMeaning model={model} tagId={id} name={name} keyName={keys.get(id)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type TagMeaningProps = { model: Model; tagId: number; name: string; keyName: string | undefined }

function TagMeaning({ model, tagId, name, keyName }: TagMeaningProps) {
  const [isOpen, setOpen] = useState(false)
  const traits = model.langur.tag_traits.find((one) => one.tag_id === tagId)
  return (
    <Disclosure isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading>
        <AriaButton
          slot="trigger"
          className="focus-inset flex w-full items-center gap-2.5 px-1 py-2.5 text-left text-ink hover:bg-fill-1"
        >
          {keyName && <Kbd keys={keyName.toUpperCase()} />}
          {traits?.colour && <TagDot colour={traits.colour} />}
          <span className="min-w-0 flex-1">
            <b className="wrap-anywhere">{name}</b>
            {traits?.description && (
              <span className="block text-small text-ink-2 wrap-anywhere">
                {traits.description}
              </span>
            )}
          </span>
          <span className="text-small text-ink-3">{isOpen ? 'Hide texts' : 'Typical texts'}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        {isOpen && <TypicalTexts modelId={model.id} tagId={tagId} />}
      </DisclosurePanel>
    </Disclosure>
  )
}

function TypicalTexts({ modelId, tagId }: { modelId: string; tagId: number }) {
  const query = useQuery(typicalTextsQuery(modelId, tagId))
  const language = useTextLanguage()
  return (
    <QueryView
      query={query}
      what="the typical texts"
      isEmpty={({ items }) => items.length === 0}
      empty={<p className="px-1 pb-3 text-small text-ink-3">No text has it yet.</p>}
    >
      {({ items }) => (
        <ul {...language} className="flex flex-col gap-2 px-1 pb-3 text-small text-ink-2">
          {items.map(({ id, text }) => (
            <li key={id} className="line-clamp-3 border-l-2 border-line pl-2.5 wrap-anywhere">
              {text}
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  )
}
