'use client'

import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { useKeys } from '@/components/ui/keys/use-keys'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { percent } from '@/lib/format/percent'

type SecondEndProps = {
  model: Model
  /** Brings the last text back. */
  onUndo: (() => void) | undefined
}

/** Nothing waits for a second opinion of this person. */
export function SecondEnd({ model, onUndo }: SecondEndProps) {
  useKeys({ z: onUndo })
  const { second_opinions: share } = model.langur
  return (
    <EmptyState
      title="No text waits for your second opinion"
      actions={
        <>
          <LinkButton variant="primary" href={modelPage(model.id, 'report/agreement')}>
            See how far people agree
          </LinkButton>
          {onUndo && (
            <Button icon={<Undo2 />} shortcut="Z" onPress={onUndo}>
              Undo
            </Button>
          )}
          <LinkButton href={modelPage(model.id, 'tag')}>Tag other texts</LinkButton>
        </>
      }
    >
      {share > 0
        ? `Of what others tag one by one from now on, ${percent(share)} comes here.`
        : 'They are off: Settings › General says of how many texts a second person is asked.'}
    </EmptyState>
  )
}
