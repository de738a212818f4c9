'use client'

import { Ban, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { TagGrid } from '@/components/tagging/tag-grid'
import { useTagChoice } from '@/components/tagging/use-tag-choice'
import { useTagKeys } from '@/components/tagging/use-tag-keys'
import { Button } from '@/components/ui/controls/button'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { useKeys } from '@/components/ui/keys/use-keys'
import { cx } from '@/components/ui/layout/cx'
import { ofLength, useTextLanguage } from '@/components/ui/marks/text-language'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'
import type { CheckWithTexts, RandomCheckText } from '@/lib/contracts/random-check'
import { hasSeveralTags } from '@/lib/facts/several-tags'
import { tagColours } from '@/lib/facts/tag-colours'
import { tagNames } from '@/lib/facts/tag-names'
import { wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { useMayDo } from '@/lib/queries/use-may-do'
import { FOR_EDITORS } from './for-editors'
import type { Checking } from './use-check'

type CheckStageProps = {
  model: Model
  known: CheckWithTexts
  current: RandomCheckText
  judged: number
  check: Checking
}

/** One text, what the version answered, and one key: right, the right tag, or that none fits. */
export function CheckStage({ model, known, current, judged, check }: CheckStageProps) {
  const language = useTextLanguage()
  const mayEdit = useMayDo('editor')
  const article = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const keys = useTagKeys(model)
  const colours = tagColours(model)
  const names = tagNames(model)
  const list = (ids: readonly number[]) =>
    ids.map((id) => names.get(id) ?? 'deleted tag').join(', ') || 'no tag'
  const { answer, place } = current
  const choice = useTagChoice({
    sampleId: place,
    tags: model.model.tags,
    isMultiple: hasSeveralTags(model),
    suggestion: { tags: answer.tags, confidence: answer.confidence, second: null },
    onTag: (tags) => judge(tags, list(tags)),
  })

  function judge(tags: readonly number[], sentence: string) {
    if (!mayEdit) return
    check.judge(current, tags)
    next(sentence)
  }

  function next(sentence: string) {
    setSaid(sentence)
    article.current?.focus({ preventScroll: true })
  }

  const fitsNoTag = () => judge([], 'Fits no tag')
  function undo() {
    check.undo(known)
    next('Taken back')
  }
  const right = () => judge(answer.tags, `Right: ${list(answer.tags)}`)
  const digits = Object.fromEntries(
    model.model.tags.flatMap(({ id }) => {
      const digit = keys.get(id)
      return digit === undefined ? [] : [[digit, () => choice.press(id)]]
    }),
  )
  useKeys({
    ...(mayEdit && digits),
    Enter: choice.picked?.length ? choice.accept : right,
    '0': fitsNoTag,
    x: fitsNoTag,
    z: undo,
  })

  return (
    <section
      aria-label="Check one text"
      className="flex w-full max-w-230 flex-col gap-4 self-center"
    >
      <p className="flex items-center gap-3 text-small text-ink-2">
        <span className="whitespace-nowrap">
          <b className="text-ink">{judged}</b> of {known.items.length} judged
        </span>
        <span className="w-48 max-sm:flex-1">
          <ProgressBar label="Judged" isThin value={judged / known.items.length} />
        </span>
      </p>
      <article
        ref={article}
        tabIndex={-1}
        aria-label="Text to check"
        className="flex min-h-40 flex-col justify-center outline-none"
      >
        <p
          {...language}
          key={place}
          className={cx(
            'max-h-100 animate-appear overflow-y-auto text-read-l text-pretty whitespace-pre-wrap wrap-anywhere max-sm:text-read-s',
            ofLength(current.text),
          )}
        >
          {current.text}
        </p>
      </article>
      <div className="flex min-h-11 items-center gap-2.5 rounded-lg border border-dashed border-sb-line bg-sb-fill-1 py-1 pr-2 pl-3.5">
        <VersionMark version="sandbox" />
        <p className="min-w-0 flex-1 wrap-anywhere">
          v{known.version} says <b>{list(answer.tags)}</b>, {wholePercent(answer.confidence)} sure
        </p>
        <Button
          size="sm"
          shortcut={choice.picked?.length ? undefined : '↵'}
          disabledReason={mayEdit ? undefined : FOR_EDITORS}
          onPress={right}
        >
          Right
        </Button>
      </div>
      <TagGrid
        tags={model.model.tags}
        shown={choice.shown}
        keys={keys}
        colourOf={(id) => colours.get(id) ?? null}
        answers={[]}
        suggested={answer.tags}
        picked={choice.picked}
        find={{ value: choice.typed, onChange: choice.setTyped, onEnter: choice.pressFirst }}
        onPress={choice.press}
      />
      {choice.picked !== null && choice.picked.length > 0 && (
        <Button variant="primary" size="lg" shortcut="↵" onPress={choice.accept}>
          {plural('tag', choice.picked.length)} {choice.picked.length === 1 ? 'is' : 'are'} right
        </Button>
      )}
      <div className="-mx-2.5 flex flex-wrap gap-1 max-sm:mx-0 max-sm:grid max-sm:grid-cols-2 max-sm:gap-2 max-sm:[&>*]:border-line">
        <Button
          variant="ghost"
          icon={<Undo2 />}
          shortcut="Z"
          disabledReason={judged === 0 ? 'Nothing was judged yet.' : undefined}
          onPress={undo}
        >
          Undo
        </Button>
        <Button
          variant="ghost"
          icon={<Ban />}
          shortcut="0"
          disabledReason={mayEdit ? undefined : FOR_EDITORS}
          onPress={fitsNoTag}
        >
          Fits no tag
        </Button>
      </div>
      <p className="text-small text-ink-3">
        There is no Skip: leaving out the hard ones would measure the easy ones.
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  )
}
