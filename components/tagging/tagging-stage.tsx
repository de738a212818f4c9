'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { useKeys } from '@/components/ui/keys/use-keys'
import type { Model } from '@/lib/contracts/model'
import { hasSeveralTags } from '@/lib/facts/several-tags'
import { tagColours } from '@/lib/facts/tag-colours'
import type { TagKeys } from '@/lib/facts/tag-keys'
import { plural } from '@/lib/format/plural'
import type { Explain } from './explain'
import { NewTagDialog } from './new-tag-dialog'
import { SuggestionBar } from './suggestion-bar'
import { suggestionOf } from './suggestion-of'
import { TagForm } from './tag-form'
import { TagGrid } from './tag-grid'
import { TagGuide } from './tag-guide'
import { TaggingActions } from './tagging-actions'
import { TextToTag } from './text-to-tag'
import type { QueuedText } from './use-queue'
import { useTagChoice } from './use-tag-choice'
import type { Tagging } from './use-tagging'

type TaggingStageProps = {
  model: Model
  tagging: Tagging
  text: QueuedText
  explain: Explain
  keys: TagKeys
  nameOf: (tagId: number) => string
}

/** One text, what the sandbox would say, and the tags to choose from. */
export function TaggingStage({ model, tagging, text, explain, keys, nameOf }: TaggingStageProps) {
  const [isNaming, setNaming] = useState(false)
  const [isExplaining, setExplaining] = useState(false)
  const [said, setSaid] = useState('')
  const article = useRef<HTMLElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const { tags } = model.model
  const colours = tagColours(model)
  const suggestion = suggestionOf(text)
  const wordsBy = madeBy(text, suggestion?.tags[0], tagging.following)
  const choice = useTagChoice({
    sampleId: text.id,
    tags,
    isMultiple: hasSeveralTags(model),
    suggestion,
    onTag(chosen) {
      tagging.tag(chosen)
      next(`Tagged as ${chosen.map(nameOf).join(', ')}`)
    },
  })

  function next(sentence: string) {
    setSaid(sentence)
    article.current?.focus({ preventScroll: true })
  }

  function fitsNoTag() {
    tagging.fitsNoTag()
    next('Fits no tag')
  }

  function skip() {
    tagging.skip()
    next('Skipped')
  }

  function undo() {
    tagging.undo()
    next('Taken back')
  }

  /** The cursor leaves the field, so that the keys mean the text again. */
  function pressFirst() {
    choice.pressFirst()
    article.current?.focus({ preventScroll: true })
  }

  // Whatever was pressed to come here, a link or the choice of a queue, gives way to the text: its keys mean the text.
  useEffect(() => {
    if (document.activeElement !== document.body) article.current?.focus({ preventScroll: true })
  }, [])

  const digits = Object.fromEntries(
    tags.flatMap(({ id }) => {
      const digit = keys.get(id)
      return digit === undefined ? [] : [[digit, () => choice.press(id)]]
    }),
  )
  const accept = () => choice.accept()
  useKeys({
    ...digits,
    Enter: accept,
    '0': fitsNoTag,
    x: fitsNoTag,
    s: skip,
    z: undo,
    n: () => setNaming(true),
    h: () => setExplaining(true),
    f: () => stage.current?.querySelector<HTMLInputElement>('[type="search"]')?.focus(),
  })

  return (
    <div
      ref={stage}
      className="mx-auto my-auto flex w-full max-w-230 flex-col gap-4 px-6 pt-4 pb-14 max-sm:my-0 max-sm:flex-1 max-sm:gap-2.5 max-sm:px-4 max-sm:pt-0 max-sm:pb-3"
    >
      <TextToTag text={text} focusRef={article}>
        {wordsBy ? explain({ text: text.text, by: wordsBy }) : text.text}
      </TextToTag>
      {suggestion && (
        <SuggestionBar
          suggestion={suggestion}
          isOfDraft={text.suggestion !== null}
          nameOf={nameOf}
          isOverruled={(choice.picked?.length ?? 0) > 0}
          onAccept={choice.acceptSuggestion}
        />
      )}
      {tags.length > 0 && (
        <TagGrid
          tags={tags}
          shown={choice.shown}
          keys={keys}
          colourOf={(id) => colours.get(id) ?? null}
          answers={text.answers}
          suggested={suggestion?.tags ?? []}
          picked={choice.picked}
          find={{
            value: choice.typed,
            onChange: choice.setTyped,
            onEnter: pressFirst,
          }}
          onPress={choice.press}
        />
      )}
      {choice.picked !== null && choice.picked.length > 0 && (
        <Button variant="primary" size="lg" shortcut="↵" onPress={choice.accept}>
          Save {plural('tag', choice.picked.length)}
        </Button>
      )}
      {tags.length < 2 && (
        <TagForm
          modelId={model.id}
          isInline
          label={tags.length === 0 ? 'First tag' : 'Second tag'}
          button="Add tag"
          hint={
            tags.length === 0
              ? 'Name the first thing that a text can be about.'
              : 'One more, and the sandbox has something to tell apart.'
          }
          onCreated={() => setSaid('Tag added')}
        />
      )}
      <TaggingActions
        canUndo={tagging.deeds.length > 0}
        onFitsNoTag={fitsNoTag}
        onUndo={undo}
        onSkip={skip}
        onNewTag={() => setNaming(true)}
        onGuide={() => setExplaining(true)}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      <TagGuide
        model={model}
        keys={keys}
        isOpen={isExplaining}
        onClose={() => setExplaining(false)}
      />
      <NewTagDialog
        modelId={model.id}
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onCreated={choice.press}
      />
    </div>
  )
}

/** Whose words are marked: of a draft they are known, a version is asked for them. */
function madeBy(text: QueuedText, tag: number | undefined, next: QueuedText | undefined) {
  if (text.suggestion) return { words: text.suggestion.words }
  if (tag === undefined || text.seenVersion === null) return null
  return { version: text.seenVersion, tag, next: next?.suggestion ? undefined : next?.text }
}
