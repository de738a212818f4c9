'use client'

import { Plus, RotateCcw, SlidersHorizontal, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt, type PathState } from '@/components/ui/feedback/path-art'
import { useKeys } from '@/components/ui/keys/use-keys'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

type TaggingEndProps = {
  model: Model
  skipped: number
  /** Untagged texts that others are tagging. */
  held: number
  onAgain: () => void
  /** Brings the last text back. */
  onUndo: (() => void) | undefined
}

/** Nothing is left to tag: all done, only skipped texts, or no texts at all. */
export function TaggingEnd({ model, skipped, held, onAgain, onUndo }: TaggingEndProps) {
  useKeys({ z: onUndo })
  const { counts } = model.langur
  const art = <PathArt reached={reached(model)} />
  const undo = onUndo && (
    <Button icon={<Undo2 />} shortcut="Z" onPress={onUndo}>
      Undo
    </Button>
  )
  const addTexts = (
    <LinkButton icon={<Plus />} href={modelPage(model.id, 'data/import')}>
      Add texts
    </LinkButton>
  )
  if (skipped > 0) {
    return (
      <EmptyState
        art={art}
        title={skipped === 1 ? 'Only the skipped text is left' : 'Only skipped texts are left'}
        actions={
          <>
            <Button variant="primary" icon={<RotateCcw />} onPress={onAgain}>
              Go through {plural('text', skipped)} again
            </Button>
            {undo}
            {addTexts}
          </>
        }
      >
        {held > 0
          ? `${plural('text', held)} more ${held === 1 ? 'is' : 'are'} in other hands.`
          : 'Of everything else it is known.'}{' '}
        A text that fits no tag needs a new one, or the answer “Fits no tag”: key 0.
      </EmptyState>
    )
  }
  if (held > 0) {
    return (
      <EmptyState
        art={art}
        title={held === 1 ? 'The last text is in other hands' : 'The last texts are in other hands'}
        actions={
          <>
            {undo}
            {addTexts}
          </>
        }
      >
        Somebody else has {held === 1 ? 'it' : `these ${count(held)}`} on the page Tag. What is left
        untagged there appears here by itself, about 10 minutes later.
      </EmptyState>
    )
  }
  if (counts.all === 0) {
    return (
      <EmptyState
        art={art}
        title="Add texts to tag"
        actions={
          <LinkButton variant="primary" icon={<Plus />} href={modelPage(model.id, 'data/import')}>
            Add texts
          </LinkButton>
        }
      >
        Tagging starts as soon as the model has texts without a tag.
      </EmptyState>
    )
  }
  return <AllAnswered model={model} actions={[undo, addTexts]} />
}

type AllAnsweredProps = { model: Model; actions: readonly ReactNode[] }

function AllAnswered({ model, actions }: AllAnsweredProps) {
  const { all, tagged, fits_no_tag: fitting } = model.langur.counts
  const [title, sentence] =
    fitting === 0
      ? ['Every text is tagged', `All ${count(all)} have at least one tag.`]
      : [
          'Nothing is left to tag',
          `${count(tagged)} have a tag, ${plural('text', fitting)} ${fitting === 1 ? 'fits' : 'fit'} none.`,
        ]
  const [undo, addTexts] = actions
  return (
    <EmptyState
      art={<PathArt reached={reached(model)} />}
      title={title}
      actions={
        <>
          <LinkButton
            variant="primary"
            icon={<SlidersHorizontal />}
            href={modelPage(model.id, 'tune')}
          >
            Tune and train
          </LinkButton>
          {fitting > 0 && (
            <LinkButton href={modelPage(model.id, 'data', { show: 'no-tag' })}>
              See what fits no tag
            </LinkButton>
          )}
          {undo}
          {addTexts}
        </>
      }
    >
      {sentence} New texts from files or the API appear here by themselves.
    </EmptyState>
  )
}

function reached({ langur }: Model): PathState {
  if (langur.production) return 'in-production'
  if (langur.sandbox) return 'in-sandbox'
  return langur.counts.all > 0 ? 'no-tags' : 'no-texts'
}
